package dev.plumbline.postgres;

import dev.plumbline.kind.aspect.DefaultPrivileges.DefaultPrivilege;
import dev.plumbline.kind.aspect.Privileges.Privilege;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Policy.IgnoreRule;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of two schemas what a policy does not compare. */
final class Filter {

  /** What belongs to a database and to none of its schemas. */
  private static final Set<ObjectKind> OF_THE_DATABASE =
      EnumSet.of(
          ObjectKind.LANGUAGE,
          ObjectKind.ACCESS_METHOD,
          ObjectKind.FOREIGN_DATA_WRAPPER,
          ObjectKind.FOREIGN_SERVER,
          ObjectKind.USER_MAPPING,
          ObjectKind.CAST,
          ObjectKind.TRANSFORM,
          ObjectKind.EVENT_TRIGGER,
          ObjectKind.PUBLICATION,
          ObjectKind.PUBLISHED_SCHEMA,
          ObjectKind.PUBLISHED_TABLE,
          ObjectKind.SUBSCRIPTION);

  private final Policy policy;
  private final LocalDate today;
  private final Snapshot expected;
  private final Set<String> grantees;

  /**
   * @param policy what is compared
   * @param today in UTC, for rules that expire
   * @param expected what the history says: its grantees are those whose privileges are compared
   */
  Filter(Policy policy, LocalDate today, Snapshot expected) {
    this.policy = policy;
    this.today = today;
    this.expected = expected;
    this.grantees = grantees(expected);
  }

  /**
   * @param snapshot of either side
   * @return what is compared of it
   */
  Snapshot apply(Snapshot snapshot) {
    var kinds = kindsLeftOut();
    Predicate<PgObject> ignored = ignored();
    return snapshot.without(
        object ->
            kinds.contains(object.id().kind())
                || isForeignGrant(object)
                || isOfTheDatabase(object)
                || ignored.test(object));
  }

  /**
   * What is in no managed schema and in no migration is somebody else's: a replication tool's
   * publication must neither stop a migration nor be dropped by a revert.
   */
  private boolean isOfTheDatabase(PgObject object) {
    return OF_THE_DATABASE.contains(object.id().kind()) && !expected.has(object.id());
  }

  /** Rights of somebody whom the history never gives or takes any: a DBA's doing, most likely. */
  private boolean isForeignGrant(PgObject object) {
    return policy.compare().privileges() == Policy.Privileges.AUTO
        && grantee(object).map(who -> !grantees.contains(who)).orElse(false);
  }

  private static Set<String> grantees(Snapshot expected) {
    return expected.objects().stream()
        .filter(object -> !isEveryDatabases(object))
        .flatMap(object -> grantee(object).stream())
        .collect(Collectors.toSet());
  }

  /** A new database has rights of its own on the schema public; no history gave them. */
  private static boolean isEveryDatabases(PgObject object) {
    return object instanceof Privilege privilege
        && privilege.on().equals(ObjectId.of(ObjectKind.SCHEMA, "public"))
        && Set.of("PUBLIC", "pg_database_owner").contains(privilege.grantee());
  }

  private static Optional<String> grantee(PgObject object) {
    if (object instanceof Privilege privilege) {
      return Optional.of(privilege.grantee());
    }
    return object instanceof DefaultPrivilege privilege
        ? Optional.of(privilege.grantee())
        : Optional.empty();
  }

  private Set<ObjectKind> kindsLeftOut() {
    var kinds = EnumSet.noneOf(ObjectKind.class);
    if (!policy.compare().comments()) {
      kinds.add(ObjectKind.COMMENT);
    }
    if (!policy.compare().ownership()) {
      kinds.add(ObjectKind.OWNER);
    }
    if (policy.compare().privileges() == Policy.Privileges.NEVER) {
      kinds.add(ObjectKind.PRIVILEGES);
      kinds.add(ObjectKind.DEFAULT_PRIVILEGES);
    }
    return kinds;
  }

  private Predicate<PgObject> ignored() {
    List<Predicate<PgObject>> rules =
        policy.ignore().stream()
            .filter(rule -> rule.expires().map(last -> !today.isAfter(last)).orElse(true))
            .map(Filter::matching)
            .toList();
    return object -> rules.stream().anyMatch(rule -> rule.test(object));
  }

  private static Predicate<PgObject> matching(IgnoreRule rule) {
    var glob =
        Pattern.compile(
            Pattern.compile("\\*")
                .splitAsStream(rule.name() + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    var kind = rule.kind().map(Filter::plain);
    return object ->
        glob.matcher(object.id().display()).matches()
            && kind.map(plain(object.id().kind().label())::equals).orElse(true);
  }

  /** {@code ForeignKey}, {@code foreign key} and {@code Foreign key} are one label. */
  private static String plain(String label) {
    return label.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
  }
}
