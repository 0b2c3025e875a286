package org.evenhand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * What code may not do, wherever it stands: ask for the time, throw dice, print.
 *
 * @param root the base package
 */
record Conduct(String root) {

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.util.Calendar.getInstance");

  private static final Set<String> DICE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.UUID.randomUUID",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "javax.crypto.KeyGenerator.generateKey",
          "java.util.concurrent.ThreadLocalRandom.current");

  /** Generators that seed themselves when they are given nothing. */
  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  /** The command line asks the clock, and hands it to those who write down the time. */
  ArchRule onlyTheCommandLineAsksTheTime() {
    return noClasses().that(outside("cli")).should().callCodeUnitWhere(asksTheTime());
  }

  /**
   * Nothing is random without a seed, but for the one class whose lots nobody may foresee: those of
   * a report that is read blind.
   */
  ArchRule randomnessHasASeed() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .doNotHaveFullyQualifiedName(root + ".blind.SecureShuffle")
        .should()
        .callCodeUnitWhere(throwsDice());
  }

  /** The command line speaks and ends the program. */
  ArchRule onlyTheCommandLineSpeaks() {
    return noClasses()
        .that(outside("cli"))
        .should()
        .accessFieldWhere(
            describe(
                "System.out or System.err",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getTarget().getName())))
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class);
  }

  /** What a statistic is like is said where it is declared, and no other room lists some. */
  ArchRule onlyMeasureListsStatistics() {
    return classes().that(outside("measure")).should(new NoListOfStatistics());
  }

  /** A name says what a thing is. */
  ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Processor|Impl|Data|Info)");
  }

  private DescribedPredicate<JavaClass> outside(String room) {
    String inside = root + "." + room;
    return describe(
        "outside " + room,
        type ->
            type.getPackageName().startsWith(root)
                && !type.getPackageName().equals(inside)
                && !type.getPackageName().startsWith(inside + "."));
  }

  private static DescribedPredicate<JavaCall<?>> asksTheTime() {
    return describe(
        "the time is asked",
        call ->
            CLOCKS.contains(called(call))
                || (call.getTargetOwner().getPackageName().startsWith("java.time")
                    && call.getTarget().getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)))
                || isBare(call, Set.of("java.util.Date")));
  }

  private static DescribedPredicate<JavaCall<?>> throwsDice() {
    return describe(
        "dice are thrown",
        call ->
            DICE.contains(called(call))
                || isBare(call, GENERATORS)
                || (called(call).equals("java.util.Collections.shuffle")
                    && call.getTarget().getRawParameterTypes().size() == 1));
  }

  private static boolean isBare(JavaCall<?> call, Set<String> types) {
    return types.contains(call.getTargetOwner().getName())
        && call.getTarget().getName().equals("<init>")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static String called(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return target.getOwner().getName() + "." + target.getName();
  }
}
