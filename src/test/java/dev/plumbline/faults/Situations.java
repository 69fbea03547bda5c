package dev.plumbline.faults;

import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import java.util.List;

/** The situations that runs are struck in. */
final class Situations {

  /** An advisory lock that statement 2 waits for; in the shadow database nobody holds it. */
  static final int IN_THE_MIDDLE = 1;

  /** An advisory lock that a deferred trigger waits for when the script is at its end. */
  static final int AT_THE_END = 2;

  private static final Migration INIT =
      new Migration(
          "1_init",
          """
          create table customer (id int primary key, email text);
          insert into customer values (1, 'a@example.org');
          insert into customer select 2, null where current_database() not like 'plumbline_shadow%';
          create table at_the_end (step int);
          create function at_the_end() returns trigger language plpgsql as $$
          begin
            perform pg_advisory_xact_lock(2);
            return null;
          end $$;
          create constraint trigger at_the_end after insert on at_the_end
            deferrable initially deferred for each row execute function at_the_end();
          """);

  private static final Migration MORE =
      new Migration("3_more", "alter table customer add column since date;");

  private static final String SLOW_STEP =
      "do $$ begin perform pg_advisory_xact_lock(1); insert into work values (2); end $$;\n";

  /** One transaction with its row. */
  static final Situation TRANSACTION =
      applying(
          "one transaction",
          "create table work (step int);\n"
              + "insert into work values (1);\n"
              + SLOW_STEP
              + "insert into work values (3);\n"
              + "insert into at_the_end values (1);\n",
          "1,2,3");

  /** Statement by statement, because one of them runs in no transaction. */
  static final Situation STATEMENTS =
      applying(
          "statements",
          "create table work (step int);\n"
              + "insert into work values (1);\n"
              + SLOW_STEP
              + "create index concurrently customer_email on customer (email);\n"
              + "insert into work values (3);\n",
          "1,2,3");

  /** Statement by statement, because the script commits by itself. */
  static final Situation OWN_COMMITS =
      applying(
          "its own commits",
          "create table work (step int);\n"
              + "begin;\n"
              + "insert into work values (1);\n"
              + SLOW_STEP
              + "commit;\n"
              + "begin;\n"
              + "insert into work values (3);\n"
              + "insert into at_the_end values (1);\n"
              + "commit;\n",
          "1,2,3");

  /** A procedure that commits inside: how far it came nobody can tell. */
  static final Situation PROCEDURE =
      applying(
          "a procedure that commits",
          """
          create table work (step int);
          create procedure steps() language plpgsql as $$
          begin
            insert into work values (1);
            commit;
            perform pg_advisory_xact_lock(1);
            insert into work values (2);
          end $$;
          call steps();
          insert into work values (3);
          """,
          "1,2,3");

  private static final String LARGE =
      "create table work as select i as step, repeat(md5(i::text), 20) as digest from"
          + " generate_series(1, case when current_database() like 'plumbline_shadow%'"
          + " then 1 else 27000 end) i;\n"
          + "do $$ begin perform pg_advisory_xact_lock(1); end $$;\n";

  /** A transaction that needs room on the disk. */
  static final Situation LARGE_TRANSACTION =
      applying("a large transaction", LARGE + "create index digests on work (digest);\n", "");

  /** Statements that need room on the disk. */
  static final Situation LARGE_STATEMENTS =
      applying(
          "large statements", LARGE + "create index concurrently digests on work (digest);\n", "");

  /** Nothing is to be done but to look for drift. */
  static final Situation AT_REST =
      new Situation(
          "at rest",
          List.of(INIT),
          "select 1",
          List.of(INIT),
          List.of(),
          Policy.OnDrift.REPORT,
          List.of("status"),
          List.of(INIT.script()),
          List.of("1_init applied"),
          "");

  /** The first run on an empty database. */
  static final Situation EMPTY =
      new Situation(
          "an empty database",
          List.of(),
          "select 1",
          List.of(INIT),
          List.of(),
          Policy.OnDrift.REPORT,
          List.of("deploy"),
          List.of(INIT.script()),
          List.of("1_init applied"),
          "");

  private static final String DRIFT =
      "create index stray on customer (email); alter table customer add column note text;";

  /** Somebody has changed the schema by hand, and it is taken back. */
  static final Situation REVERT =
      new Situation(
          "drift is reverted",
          List.of(INIT),
          DRIFT,
          List.of(INIT),
          List.of(),
          Policy.OnDrift.REVERT,
          List.of("resolve", "--drift", "revert"),
          List.of(INIT.script()),
          List.of("1_init applied"),
          "");

  /** Somebody has changed the schema by hand, and a migration is made of it. */
  static final Situation ADOPT =
      new Situation(
          "drift is adopted",
          List.of(INIT),
          DRIFT,
          List.of(INIT),
          List.of(),
          Policy.OnDrift.ADOPT,
          List.of("resolve", "--drift", "adopt"),
          List.of(INIT.script(), DRIFT),
          List.of("1_init applied", "(adopted) applied"),
          "");

  private static final Migration HALF =
      new Migration(
          "2_half",
          """
          create table half (a int);
          vacuum customer;
          alter table customer alter column email set not null;
          """);

  private static final List<String> HALF_IN_PSQL =
      List.of(
          INIT.script(),
          "update customer set email = 'b@example.org' where email is null",
          "create table half (a int)",
          "alter table customer alter column email set not null");

  /** A migration failed half-way; what is left of it is undone, and it runs again. */
  static final Situation ROLLED_BACK =
      new Situation(
          "a failure is rolled back",
          List.of(INIT, HALF),
          "update customer set email = 'b@example.org' where email is null",
          List.of(INIT, HALF),
          List.of(new Resolution.OfMigration("2_half", MigrationDecision.ROLLED_BACK, "")),
          Policy.OnDrift.REPORT,
          List.of("resolve", "--rolled-back", "2_half"),
          HALF_IN_PSQL,
          List.of("1_init applied", "2_half rolled back", "2_half applied"),
          "");

  /** A migration failed half-way; what it lacks is made. */
  static final Situation APPLIED =
      new Situation(
          "a failure is completed",
          List.of(INIT, HALF),
          "update customer set email = 'b@example.org' where email is null",
          List.of(INIT, HALF),
          List.of(new Resolution.OfMigration("2_half", MigrationDecision.APPLIED, "")),
          Policy.OnDrift.REPORT,
          List.of("resolve", "--applied", "2_half"),
          HALF_IN_PSQL,
          List.of("1_init applied", "2_half rolled back", "2_half applied"),
          "");

  private Situations() {}

  private static Situation applying(String name, String script, String steps) {
    return new Situation(
        name,
        List.of(INIT),
        "select 1",
        List.of(INIT, new Migration("2_work", script), MORE),
        List.of(),
        Policy.OnDrift.REPORT,
        List.of("deploy"),
        List.of(
            INIT.script(),
            // In one message, where these two are not allowed.
            script.replace("concurrently ", "").replace("call steps();", ""),
            MORE.script()),
        List.of("1_init applied", "2_work applied", "3_more applied"),
        steps);
  }
}
