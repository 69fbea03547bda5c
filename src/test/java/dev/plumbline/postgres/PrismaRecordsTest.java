package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Outcome.DriftCheck.State;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Reason;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.ResultKind;
import dev.plumbline.migrate.Sha256;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stories that were recorded with Prisma's command line (6.19.0), told with our engine: after
 * each step the history table holds the rows that Prisma wrote, but for ids, times and texts of
 * logs. Where a migration fails in the shadow already, Prisma's failed row is put in by hand, so
 * that ours reads and resolves what Prisma wrote.
 */
class PrismaRecordsTest {

  private static final String INIT = "20260101000000_init";
  private static final String POSTS = "20260102000000_posts";
  private static final String ORDER = "20260103000000_order";
  private static final String BAD = "20260104000000_bad";
  private static final String AFTER = "20260105000000_after";
  private static final String HAND = "20260106000000_hand";
  private static final String TXN4 = "20260204000000_txn";

  private static final String ORDER_TABLE =
      """
      -- CreateTable
      CREATE TABLE "public"."Order" (
          "id" SERIAL NOT NULL,
          "userId" INTEGER NOT NULL,
          "note" TEXT,
          "total" DECIMAL(10,2) NOT NULL DEFAULT 0,

          CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
      );

      -- CreateIndex
      CREATE INDEX "Order_userId_idx" ON "public"."Order"("userId" ASC);

      -- AddForeignKey
      ALTER TABLE "public"."Order" ADD CONSTRAINT "Order_userId_fkey" FOREIGN KEY ("userId") REFERENCES "public"."User"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      """;

  /** Each migration's texts, the first as it was written first. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          INIT,
              List.of(
                  "CREATE TABLE \"User\" (id SERIAL PRIMARY KEY, email TEXT NOT NULL);\nCREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(email);\n"),
          POSTS,
              List.of(
                  "CREATE TABLE \"Post\" (id SERIAL PRIMARY KEY, \"authorId\" INTEGER NOT NULL REFERENCES \"User\"(id));\n"),
          ORDER, List.of(ORDER_TABLE),
          BAD,
              List.of(
                  "ALTER TABLE \"Usr\" ADD COLUMN age INTEGER;\n",
                  "ALTER TABLE \"User\" ADD COLUMN age INTEGER;\n"),
          AFTER, List.of("CREATE TABLE \"After\" (id SERIAL PRIMARY KEY);\n"),
          HAND,
              List.of(
                  "ALTER TABLE \"Usr\" ADD COLUMN nick TEXT;\n",
                  "ALTER TABLE \"User\" ADD COLUMN nick TEXT;\n"),
          TXN4, List.of("CREATE INDEX CONCURRENTLY t4_a_idx ON \"User\"(email);\n"));

  private static EngineFixture on(int major) {
    return new EngineFixture(new PostgresEngine(), PostgresServer.shared(major));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void theLesson(int major) {
    var db = on(major);
    with(db, INIT, POSTS);
    settles(db, Reason.UP_TO_DATE, "03-deploy");
    settles(db, Reason.UP_TO_DATE, "04-deploy-noop");

    db.sql(ORDER_TABLE);
    var drift = db.run().drift().drift().orElseThrow();
    db.resolve(new OfDrift(drift.fingerprint(), DriftDecision.REVERT, ""));
    settles(db, Reason.UP_TO_DATE, "12-after-rollback");

    db.sql(ORDER_TABLE);
    with(db, INIT, POSTS, ORDER).resolve(applied(ORDER));
    assertThat(settles(db, Reason.UP_TO_DATE, "15-order-resolve-applied").drift().state())
        .isEqualTo(State.IN_SYNC);
    refused(db, applied(ORDER), "P3008");
    refused(db, applied("nope"), "P3017");
    refused(db, rolledBack(ORDER), "P3012");
    refused(db, rolledBack("nope"), "P3011");

    with(db, INIT, POSTS, ORDER, BAD, AFTER).resolve();
    prismaFails(db, BAD, 1);
    var failed = settles(db, Reason.MIGRATION_FAILED, "23-failing-deploy");
    assertThat(failed.message()).contains("42P01", "relation \"Usr\" does not exist", "RolledBack");
    var failure = failed.history().orElseThrow().failed().orElseThrow();
    assertThat(failure.sqlState()).contains("42P01");
    assertThat(failure.effects()).isEqualTo(Effects.UNKNOWN);

    db.resolve(rolledBack(BAD));
    settles(db, Reason.REHEARSAL_FAILED, "27-failing-resolve-rolledback");
    settles(db, Reason.REHEARSAL_FAILED, "29-failing-resolve-rolledback-again");
    db.resolve().and(BAD, text(BAD, 2));
    settles(db, Reason.UP_TO_DATE, "30-failing-redeploy");

    db.and(HAND, text(HAND, 1));
    prismaFails(db, HAND, 1);
    settles(db, Reason.MIGRATION_FAILED, "33-hand-deploy");
    db.sql("ALTER TABLE \"User\" ADD COLUMN nick TEXT");
    db.resolve(applied(HAND));
    assertThat(settles(db, Reason.SHADOW_FAILED, "34-hand-resolve-applied").message())
        .contains(HAND, "correct its text");
    db.resolve().and(HAND, text(HAND, 2));
    assertThat(settles(db, Reason.UP_TO_DATE, "34-hand-resolve-applied").drift().state())
        .isEqualTo(State.IN_SYNC);

    assertThat(db.and(INIT, text(INIT, 1) + "-- edited").run().reason())
        .isEqualTo(Reason.MIGRATION_EDITED);
    assertThat(db.and(INIT, text(INIT, 1).replace("\n", "\r\n")).run().reason())
        .isEqualTo(Reason.UP_TO_DATE);
    assertThat(with(db, INIT, POSTS, ORDER, BAD).and(BAD, text(BAD, 2)).run().reason())
        .isEqualTo(Reason.MIGRATION_MISSING);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void anExistingDatabaseIsBaselinedByResolving(int major) {
    var db = on(major);
    db.sql(text(INIT, 1));
    with(db, INIT, POSTS, ORDER, AFTER).and(BAD, text(BAD, 2));
    assertThat(db.run().reason()).isEqualTo(Reason.NOT_EMPTY);
    refused(db, rolledBack(INIT), "no history table");

    db.upTo(INIT).resolve(applied(INIT));
    db.run();
    assertThat(rows(db)).isEqualTo(recorded("61-baseline"));
    db.upTo(AFTER).resolve();
    settles(db, Reason.UP_TO_DATE, "62-baseline-deploy");
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void anIndexBuiltConcurrentlyLeavesPrismasRow(int major) {
    var db = on(major);
    with(db, INIT, POSTS).run();
    db.sql(ORDER_TABLE);
    with(db, INIT, POSTS, ORDER).resolve(applied(ORDER)).run();
    with(db, INIT, POSTS, ORDER, AFTER).and(BAD, text(BAD, 2)).resolve().run();
    db.and(TXN4, text(TXN4, 1));
    settles(db, Reason.UP_TO_DATE, "54-txn-4");
  }

  /** What Prisma leaves half done or can't do at all is done, or refused before it is begun. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t1_a (); CREATE TABLE t1_a (); | RehearsalFailed",
        "CREATE TABLE t2_a (); COMMIT; SELECT 1/0; | RehearsalFailed",
        "BEGIN; CREATE TABLE t3_a (); SELECT 1/0; COMMIT; | RehearsalFailed",
        "SET statement_timeout = 0; CREATE INDEX CONCURRENTLY i5 ON \"User\" (id); | UpToDate",
        "CREATE TABLE t6_a (); VACUUM \"User\"; | UpToDate",
        "CREATE TYPE mood AS ENUM ('sad'); ALTER TYPE mood ADD VALUE 'ok'; CREATE TABLE t7_a (m mood DEFAULT 'ok'); | UpToDate",
        "CREATE TABLE t8_a (id int PRIMARY KEY); INSERT INTO t8_a VALUES (2), (2); | RehearsalFailed"
      })
  void scriptsOfSeveralTransactions(String script, String reason) {
    var db = with(on(15), INIT);
    db.run();

    var outcome = db.and("20260201000000_txn", script).run();

    assertThat(outcome.reason().word()).as(outcome.message()).isEqualTo(reason);
    assertThat(db.ask("select count(*) from pg_class where relname ~ '^t[1238]_a$'"))
        .as("what fails in the shadow leaves nothing")
        .isEqualTo("0");
    assertThat(rows(db)).hasSize(outcome.reason() == Reason.UP_TO_DATE ? 2 : 1);
  }

  private static EngineFixture with(EngineFixture db, String... names) {
    var pairs = new ArrayList<String>();
    for (var name : names) {
      pairs.add(name);
      pairs.add(text(name, 1));
    }
    return db.migrations(pairs.toArray(String[]::new));
  }

  private static String text(String name, int number) {
    return TEXTS.getOrDefault(name, List.of()).get(number - 1);
  }

  private static OfMigration applied(String name) {
    return new OfMigration(name, MigrationDecision.APPLIED, "");
  }

  private static OfMigration rolledBack(String name) {
    return new OfMigration(name, MigrationDecision.ROLLED_BACK, "");
  }

  private static void refused(EngineFixture db, OfMigration resolution, String words) {
    var before = rows(db);
    assertThat(db.resolve(resolution).run().resolutions())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.outcome()).isEqualTo(ResultKind.REFUSED);
              assertThat(each.message()).contains(words);
            });
    assertThat(rows(db)).isEqualTo(before);
    db.resolve();
  }

  private static Outcome settles(EngineFixture db, Reason reason, String record) {
    var outcome = db.run();
    assertThat(rows(db)).as(record + ": " + outcome.message()).isEqualTo(recorded(record));
    assertThat(outcome.reason()).as(outcome.message()).isEqualTo(reason);
    return outcome;
  }

  /** What Prisma writes when a script fails. */
  private static void prismaFails(EngineFixture db, String name, int number) {
    var log =
        "A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\n\nMigration name: "
            + name
            + "\n\nDatabase error code: 42P01\n\nDatabase error:\nERROR: relation \"Usr\" does not exist\n\nDbError { severity: \"ERROR\" }\n";
    db.sql(
        "INSERT INTO _prisma_migrations (id, checksum, started_at, migration_name, logs) VALUES (gen_random_uuid()::text, '"
            + Sha256.hex(text(name, number))
            + "', clock_timestamp(), '"
            + name
            + "', '"
            + log
            + "')");
  }

  private static List<String> recorded(String record) {
    try (var in =
        Objects.requireNonNull(
            PrismaRecordsTest.class.getResourceAsStream("/prisma-records/" + record + ".rows"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The history as the records tell it. */
  private static List<String> rows(EngineFixture db) {
    if (db.ask("select to_regclass('_prisma_migrations') is null").equals("t")) {
      return List.of();
    }
    var numbers = new HashMap<String, String>();
    TEXTS.forEach(
        (name, texts) -> {
          for (var number = 1; number <= texts.size(); number++) {
            numbers.put(name + "," + Sha256.hex(texts.get(number - 1)), "text " + number);
          }
        });
    return db
        .askAll(
            "select migration_name || ',' || checksum, case when finished_at is null then 'no' when finished_at = started_at then 'when started' else 'later' end, case when logs is null then 'null' when logs = '' then 'empty' else 'text' end, case when rolled_back_at is null then 'no' else 'yes' end, applied_steps_count from _prisma_migrations order by started_at")
        .stream()
        .map(
            line -> {
              var cells = line.split(",", -1);
              return String.join(
                  " | ",
                  cells[0],
                  numbers.getOrDefault(cells[0] + "," + cells[1], "another text"),
                  cells[2],
                  cells[3],
                  cells[4],
                  cells[5]);
            })
        .toList();
  }
}
