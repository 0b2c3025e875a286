package org.evenhand.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files and the command lines that read them, in one folder.
 *
 * @param files bytes of each file by its path in the folder
 * @param commands command lines, one after another; an argument that begins with {@code ./} is a
 *     path in the folder
 * @param rows that every account must say were read, where that is certain
 */
record Input(Map<String, byte[]> files, List<List<String>> commands, OptionalLong rows) {

  private static final String COMMANDS = "commands.txt";
  private static final String IN_FOLDER = "./";

  Input(Map<String, byte[]> files, List<List<String>> commands) {
    this(files, commands, OptionalLong.empty());
  }

  /** The same, of which it is known that all rows of a table must be counted, if they can be. */
  Input of(Sheet sheet) {
    return sheet.isCountable()
        ? new Input(files, commands, OptionalLong.of(sheet.rows().size()))
        : this;
  }

  /** Writes the files into a folder and gives the command lines with their paths. */
  List<List<String>> in(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return commands.stream()
        .map(line -> line.stream().map(argument -> placed(folder, argument)).toList())
        .toList();
  }

  private static String placed(Path folder, String argument) {
    return argument.startsWith(IN_FOLDER)
        ? folder + argument.substring(IN_FOLDER.length() - 1)
        : argument;
  }

  /** Keeps the input in a folder, for {@link #kept} to read. */
  void keep(Path folder) throws IOException {
    in(folder);
    Files.write(
        folder.resolve(COMMANDS), commands.stream().map(line -> String.join("\t", line)).toList());
  }

  /** An input that was kept. */
  static Input kept(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    files.remove(COMMANDS);
    try (Stream<String> lines = Files.lines(folder.resolve(COMMANDS))) {
      return new Input(files, lines.map(line -> List.of(line.split("\t", -1))).toList());
    }
  }
}
