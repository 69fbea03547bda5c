package dev.plumbline.lint;

import dev.plumbline.lint.TableSeen.Sign;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.Hazard.Effect;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The hazards that no difference of schemas shows: files, locks, rows, names. */
final class ObservedHazards {

  private static final Set<String> CHANGE_ROWS =
      Set.of("UPDATE", "DELETE", "MERGE", "DO", "SELECT", "CALL", "EXECUTE");
  private static final Set<String> DELETE_ROWS = Set.of("DELETE", "MERGE");
  private static final Set<String> REPACK = Set.of("VACUUM", "CLUSTER", "REPACK");

  private final Observation seen;
  private final List<Hazard> known;
  private final List<Hazard> all = new ArrayList<>();

  private ObservedHazards(Observation seen, List<Hazard> known) {
    this.seen = seen;
    this.known = known;
  }

  /**
   * @param seen of a migration
   * @param known hazards of the difference that it made, which are not told twice
   */
  static List<Hazard> of(Observation seen, List<Hazard> known) {
    var hazards = new ObservedHazards(seen, known);
    hazards.names();
    hazards.dropped();
    for (var transaction : seen.transactions()) {
      for (var table : transaction.tables()) {
        hazards.file(transaction, table);
        hazards.rows(transaction, table);
      }
      hazards.rebuilt(transaction);
    }
    return hazards.all.stream().distinct().toList();
  }

  private void names() {
    for (var each : seen.renamed()) {
      switch (each.what()) {
        case TABLE -> add(Code.BC01, each.from(), "is called " + each.to() + " from now on");
        case COLUMN -> add(Code.BC02, each.from(), "is called " + each.to() + " from now on");
        case SCHEMA -> add(Code.BC04, each.from(), "is called " + each.to() + " from now on");
        case ENUM_VALUE -> add(Code.BC05, each.from(), "is called " + each.to() + " from now on");
      }
    }
    for (var each : seen.retyped()) {
      add(
          Code.BC06,
          each.column(),
          "%s is %s now and was %s".formatted(each.column().display(), each.to(), each.from()));
    }
  }

  /** Gone by its oid, even if something of the same name was made since. */
  private void dropped() {
    for (var each : seen.dropped()) {
      var code =
          switch (each.kind()) {
            case COLUMN -> Code.DL03;
            case SCHEMA -> Code.DL01;
            case MATERIALIZED_VIEW -> Code.DL15;
            default -> Code.DL02;
          };
      var known = this.known.stream().anyMatch(h -> h.code() == code && h.object().equals(each));
      if (!known && !goesWithItsTable(each)) {
        add(code, each, "drops " + each.display() + " with what is in it");
      }
    }
  }

  private boolean goesWithItsTable(ObjectId id) {
    return id.kind() == ObjectKind.COLUMN
        && seen.dropped()
            .contains(ObjectId.of(ObjectKind.TABLE, id.path().get(0), id.path().get(1)));
  }

  private void file(Transaction transaction, TableSeen table) {
    if (!table.is(Sign.NEW_FILE)) {
      return;
    }
    var id = table.table();
    if (table.is(Sign.MATERIALIZED)) {
      add(Code.LK27, id, "nobody reads " + id.display() + " while it is refreshed");
    } else if (isTruncated(transaction, table)) {
      add(Code.DL05, id, "throws away all rows of " + id.display());
    } else if (transaction.tags().stream().anyMatch(REPACK::contains)) {
      add(Code.LK17, id, "packs " + id.display() + " anew; nobody reads or writes it meanwhile");
    } else if (!isExplained(table)) {
      add(
          Code.LK10,
          id,
          "writes every row of " + id.display() + " anew; nobody reads or writes it meanwhile");
    }
  }

  /** What writes rows anew also makes a new place for long values; {@code TRUNCATE} keeps that. */
  private boolean isTruncated(Transaction transaction, TableSeen table) {
    if (transaction.ran("TRUNCATE TABLE")) {
      return !table.is(Sign.NEW_TOAST);
    }
    return !table.is(Sign.NEW_TOAST)
        && !table.is(Sign.LOGGING)
        && !table.is(Sign.PLACE)
        && transaction.tags().stream().noneMatch(REPACK::contains)
        && !isExplained(table);
  }

  private boolean isExplained(TableSeen table) {
    return known.stream()
        .filter(each -> each.code().effects().contains(Effect.REWRITES_TABLE))
        .map(Hazard::object)
        .anyMatch(
            id ->
                id.equals(table.table())
                    || (id.path().size() == 3
                        && id.path().subList(0, 2).equals(table.table().path())));
  }

  private void rows(Transaction transaction, TableSeen table) {
    if (!table.is(Sign.WRITTEN)) {
      return;
    }
    var id = table.table();
    var changes = transaction.tags().stream().anyMatch(CHANGE_ROWS::contains);
    if (isDeletedFrom(transaction, table)) {
      add(Code.DL10, id, "may delete rows of " + id.display());
    } else if (changes) {
      add(Code.DL11, id, "changes rows of " + id.display());
    }
    if (changes && table.lock() == Lock.ACCESS_EXCLUSIVE) {
      var words = "changes rows of %s while nobody else can read or write it";
      add(Code.TX04, id, words.formatted(id.display()));
    }
  }

  /** Of several tables that are written, those whose rows were looked for. */
  private static boolean isDeletedFrom(Transaction transaction, TableSeen table) {
    if (table.is(Sign.DELETED)) {
      return true;
    }
    var written = transaction.tables().stream().filter(each -> each.is(Sign.WRITTEN)).count();
    return transaction.tags().stream().anyMatch(DELETE_ROWS::contains)
        && (written == 1 || table.is(Sign.SCANNED));
  }

  private void rebuilt(Transaction transaction) {
    for (var index : transaction.rebuilt()) {
      if (known.stream().noneMatch(each -> each.object().equals(index))) {
        add(Code.LK03, index, "builds " + index.display() + " anew; writers wait meanwhile");
      }
    }
  }

  private void add(Code code, ObjectId object, String words) {
    all.add(Hazard.of(code, object, words));
  }
}
