package dev.plumbline.lint;

import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which hazards hold a pending migration, and which are known and taken.
 *
 * @param failOn codes that hold
 * @param failFrom a severity that holds, and so does what is worse
 * @param waivers what is taken
 */
public record LintPolicy(Set<Code> failOn, Optional<Severity> failFrom, List<Waiver> waivers) {

  /** Nothing holds and nothing is waived. */
  public static final LintPolicy NONE = new LintPolicy(Set.of(), Optional.empty(), List.of());

  public LintPolicy {
    failOn =
        Collections.unmodifiableSet(
            failOn.isEmpty() ? EnumSet.noneOf(Code.class) : EnumSet.copyOf(failOn));
    waivers = List.copyOf(waivers);
  }

  /**
   * A hazard that is known and taken.
   *
   * @param code which
   * @param object a glob over what it concerns; {@code *} stands for any text
   * @param reason why, for people
   * @param expires the last day on which it holds (UTC); empty: for ever
   */
  public record Waiver(
      Code code, String object, Optional<String> reason, Optional<LocalDate> expires) {

    boolean covers(MigrationHazard hazard) {
      return code == hazard.hazard().code() && glob(object).matcher(hazard.object()).matches();
    }

    boolean holdsOn(LocalDate today) {
      return expires.filter(last -> last.isBefore(today)).isEmpty();
    }

    String words() {
      return "policy.lint.ignore"
          + expires.map(last -> " until " + last).orElse("")
          + reason.map(why -> ": " + why).orElse("");
    }
  }

  /**
   * Reads {@code failOn}.
   *
   * @param words codes, or a severity
   * @param waivers what is taken
   * @throws IllegalArgumentException naming a word that is neither, and what there is
   */
  public static LintPolicy of(List<String> words, List<Waiver> waivers) {
    var codes = EnumSet.noneOf(Code.class);
    Optional<Severity> from = Optional.empty();
    for (var word : words) {
      var severity =
          Arrays.stream(Severity.values())
              .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
              .findFirst();
      if (severity.isPresent()) {
        from = from.filter(known -> known.compareTo(severity.get()) < 0).or(() -> severity);
      } else {
        codes.add(code(word));
      }
    }
    return new LintPolicy(codes, from, waivers);
  }

  /**
   * @throws IllegalArgumentException naming the word and the codes that there are
   */
  public static Code code(String word) {
    return Code.named(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "`%s` is no code of a hazard (and no severity): there are %s; and Info, Warning and Error"
                        .formatted(
                            word,
                            Arrays.stream(Code.values())
                                .map(Code::name)
                                .collect(Collectors.joining(", ")))));
  }

  /** Whether a hazard holds its migration. */
  public boolean fails(MigrationHazard hazard) {
    return hazard.waived().isEmpty()
        && (failOn.contains(hazard.hazard().code())
            || failFrom.filter(from -> hazard.severity().compareTo(from) >= 0).isPresent());
  }

  /**
   * Says of hazards who takes them.
   *
   * @param directives of the script they are of, if they are of one
   * @param today the day (UTC)
   */
  public MigrationHazard judged(
      MigrationHazard hazard, Optional<Directives> directives, LocalDate today) {
    var covering = waivers.stream().filter(each -> each.covers(hazard)).toList();
    var holding = covering.stream().filter(each -> each.holdsOn(today)).findFirst();
    if (holding.isPresent()) {
      return hazard.waivedBy(holding.get().words(), true);
    }
    var comment =
        directives.flatMap(each -> each.waiving(hazard.hazard().code(), hazard.hazard().object()));
    if (comment.isPresent()) {
      return hazard.waivedBy("-- " + comment.get(), false);
    }
    return covering.stream()
        .flatMap(each -> each.expires().stream())
        .max(LocalDate::compareTo)
        .map(last -> hazard.noted("its waiver expired on " + last))
        .orElse(hazard);
  }

  private static Pattern glob(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
