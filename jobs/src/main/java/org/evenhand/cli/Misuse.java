package org.evenhand.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.schema.Nearest;
import org.evenhand.settings.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What is said of a command line that cannot be understood: one line, with the name that was
 * probably meant. A mistyped option goes before the one that it leaves missing.
 */
final class Misuse {

  private Misuse() {}

  /** Says it, and gives the exit code. */
  static int explain(ParameterException fault, String[] arguments) {
    CommandLine verb = fault.getCommandLine();
    String line =
        "%s; see %s --help".formatted(wrong(fault), verb.getCommandSpec().qualifiedName());
    return Evenhand.say(verb, line, ConfigurationException.EXIT_CODE);
  }

  private static String wrong(ParameterException fault) {
    for (CommandLine verb = fault.getCommandLine(); verb != null; verb = verb.getParent()) {
      if (!verb.getUnmatchedArguments().isEmpty()) {
        return unknown(fault.getCommandLine(), verb.getUnmatchedArguments().get(0));
      }
    }
    if (fault.getArgSpec() instanceof OptionSpec option && fault.getValue() != null) {
      return option.longestName() + ": " + form(option);
    }
    String line = fault.getMessage().lines().findFirst().orElse("Cannot be understood");
    return Character.toLowerCase(line.charAt(0)) + line.substring(1).replace("'", "");
  }

  private static String form(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "takes no value; leave it out";
    }
    boolean whole =
        List.of(Integer.class, Long.class, int.class, long.class).contains(option.type());
    return whole ? "must be a whole number" : "must be written as " + option.paramLabel();
  }

  private static String unknown(CommandLine verb, String argument) {
    if (argument.startsWith("-")) {
      String name = argument.replaceAll("=.*", "");
      List<String> known =
          verb.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
      return "unknown option " + NextCommand.quoted(name) + meant(Nearest.of(name, known));
    }
    Map<String, String> verbs = verbs(verb);
    if (verbs.isEmpty()) {
      return "%s belongs to no option; quote a name that holds spaces"
          .formatted(NextCommand.quoted(argument));
    }
    return "unknown command "
        + NextCommand.quoted(argument)
        + meant(Nearest.of(argument, verbs.keySet()).map(verbs::get));
  }

  private static String meant(Optional<String> near) {
    return near.map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** The verbs below a command by their names, each as it is called from there. */
  private static Map<String, String> verbs(CommandLine command) {
    Map<String, String> verbs = new TreeMap<>();
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              verbs.put(name, name);
              below.getSubcommands().keySet().forEach(own -> verbs.put(own, name + " " + own));
            });
    return verbs;
  }
}
