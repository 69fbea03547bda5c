package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.migrate.Mode;
import dev.plumbline.testing.PostgresServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a migration does is seen in the shadow database: each with the hazards that it has. {@code
 * -Dmajors=15,16,17,18} names the servers.
 */
class PendingHazardsTest {

  private static final String BASE =
      """
      create table orders (id int primary key, note text, qty int, code varchar(20));
      create table customers (id int primary key, name text not null);
      create table plain (a int, b int);
      create index plain_a on plain (a);
      create table parted (id int, at date) partition by range (at);
      create table parted_1 partition of parted for values from ('2024-01-01') to ('2025-01-01');
      create view noted as select id, note from orders;
      create materialized view totals as select count(*) from orders;
      create type mood as enum ('glad', 'sad');
      create schema other;
      create table other.things (id int);
      """;

  /**
   * @param name for people
   * @param script of the pending migration
   * @param hazards each as code and object
   */
  private record Case(String name, String script, List<String> hazards) {}

  private static Case of(String name, String script, String... hazards) {
    return new Case(name, script, List.of(hazards));
  }

  private static final List<Case> CASES =
      List.of(
          of("something new", "create table fresh (id int); create index on fresh (id)"),
          of("a comment", "comment on table orders is 'x'"),
          of("dropping a table", "drop table customers", "DL02 public.customers"),
          of(
              "dropping a table and making another of its name",
              "drop table customers; create table customers (id int primary key, name text not null)",
              "DL02 public.customers"),
          of(
              "dropping a column and making another of its name",
              "alter table customers drop column name; alter table customers add column name text not null default ''",
              "DL03 public.customers.name"),
          of(
              "dropping what a view uses",
              "drop view noted; alter table orders drop column note",
              "BC03 public.noted",
              "DL03 public.orders.note"),
          of("dropping a schema", "drop schema other cascade", "DL01 other", "DL02 other.things"),
          of("truncating", "truncate customers", "DL05 public.customers"),
          of("truncating what has no long values", "truncate plain", "DL05 public.plain"),
          of(
              "truncating and altering",
              "truncate customers; alter table customers add column more int",
              "DL05 public.customers"),
          of(
              "truncating inside of a block",
              "do $$ begin execute 'truncate customers'; end $$",
              "DL05 public.customers"),
          of(
              "truncating the partitioned",
              "truncate parted",
              "DL05 public.parted_1",
              "LK26 migration 2_it"),
          of("deleting", "delete from customers where id = 1", "DL10 public.customers"),
          of(
              "deleting from one and inserting into another",
              "insert into plain values (1, 2); delete from customers",
              "DL10 public.customers",
              "DL11 public.plain"),
          of("inserting", "insert into customers values (1, 'x')"),
          of("updating", "update customers set name = 'x'", "DL11 public.customers"),
          of(
              "filling a column while it is locked",
              "alter table customers add column more int; update customers set more = 1",
              "DL11 public.customers",
              "TX04 public.customers"),
          of(
              "renaming a table",
              "alter table customers rename to clients",
              "BC01 public.customers"),
          of(
              "renaming a column",
              "alter table customers rename name to called",
              "BC02 public.customers.name"),
          of(
              "renaming one column and dropping another",
              "alter table orders rename code to sku; alter table orders drop column qty",
              "BC02 public.orders.code",
              "DL03 public.orders.qty"),
          of("renaming a schema", "alter schema other rename to others", "BC04 other"),
          of(
              "renaming a value",
              "alter type mood rename value 'sad' to 'blue'",
              "BC05 public.mood.sad"),
          of(
              "widening a column without writing it anew",
              "alter table orders alter code type varchar(40)",
              "BC06 public.orders.code"),
          of(
              "another type",
              "alter table plain alter b type bigint",
              "BC06 public.plain.b",
              "LK10 public.plain.b"),
          of(
              "a required column",
              "alter table customers add column more int not null",
              "BC08 public.customers.more",
              "MF03 public.customers.more"),
          of(
              "not null",
              "alter table orders alter qty set not null",
              "LK09 public.orders.qty",
              "MF04 public.orders.qty"),
          of(
              "null again",
              "alter table customers alter name drop not null",
              "BC07 public.customers.name"),
          of("an index", "create index notes on orders (note)", "LK01 public.notes"),
          of(
              "an index in peace",
              "create index concurrently if not exists notes on orders (note)",
              "TX01 migration 2_it"),
          of(
              "a unique index in peace",
              "create unique index concurrently notes on orders (note)",
              "MF01 public.notes",
              "TX01 migration 2_it",
              "TX05 migration 2_it"),
          of(
              "a mixture",
              "alter table orders add column x int; create index concurrently if not exists x on orders (x)",
              "TX01 migration 2_it",
              "TX02 migration 2_it"),
          of("dropping an index", "drop index plain_a", "LK02 public.plain_a"),
          of(
              "dropping an index in peace",
              "drop index concurrently if exists plain_a",
              "TX01 migration 2_it"),
          of(
              "an index that becomes unique",
              "drop index plain_a; create unique index plain_a on plain (a)",
              "LK01 public.plain_a",
              "LK02 public.plain_a",
              "MF02 public.plain_a"),
          of("building an index anew", "reindex index plain_a", "LK03 public.plain_a"),
          of("an index of the partitioned", "create index p on parted (id)", "LK19 public.p"),
          of(
              "a primary key",
              "alter table plain add primary key (a)",
              "LK04 public.plain.plain_pkey",
              "LK09 public.plain.a",
              "MF01 public.plain.plain_pkey",
              "MF05 public.plain.a"),
          of(
              "another primary key",
              "alter table customers drop constraint customers_pkey; alter table customers add primary key (id, name)",
              "BC09 public.customers.customers_pkey",
              "LK16 public.customers.customers_pkey",
              "MF01 public.customers.customers_pkey"),
          of(
              "a check",
              "alter table orders add constraint positive check (qty > 0)",
              "LK07 public.orders.positive",
              "MF06 public.orders.positive"),
          of(
              "a check that waits",
              "alter table orders add constraint positive check (qty > 0) not valid"),
          of(
              "a foreign key",
              "alter table plain add constraint to_orders foreign key (a) references orders",
              "LK08 public.plain.to_orders",
              "MF06 public.plain.to_orders"),
          of(
              "a reference all at once",
              "alter table plain add column c int references customers; create index plain_c on plain (c)",
              "LK01 public.plain_c",
              "LK08 public.plain.plain_c_fkey",
              "LK22 public.plain.c",
              "MF06 public.plain.plain_c_fkey"),
          of(
              "a column with another value for each row",
              "alter table plain add column c uuid default gen_random_uuid()",
              "LK11 public.plain.c"),
          of("a column with one value", "alter table plain add column c int not null default 1"),
          of("unlogged", "alter table plain set unlogged", "LK14 public.plain"),
          of("packing", "cluster plain using plain_a", "LK17 public.plain"),
          of("packing outside", "vacuum full plain", "LK17 public.plain", "TX01 migration 2_it"),
          of("refreshing", "refresh materialized view totals", "LK27 public.totals"),
          of(
              "two tables at once",
              "lock table orders; lock table customers",
              "LK26 migration 2_it"),
          of(
              "transactions of its own",
              "begin; create table fresh (); commit;",
              "TX03 migration 2_it"),
          of("settings", "set work_mem = '64MB'; create table fresh ()", "TX07 migration 2_it"),
          of(
              "a new value that is used at once",
              "alter type mood add value 'calm'; create table fresh (m mood default 'calm')",
              "TX06 migration 2_it"),
          of(
              "a trigger",
              "create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on orders for each row execute function f()",
              "LK21 public.orders.t"));

  private final Engine engine = new PostgresEngine(Clock.systemUTC());

  @TestFactory
  Stream<DynamicTest> everyKindIsSeen() {
    return Arrays.stream(System.getProperty("majors", "18").split(","))
        .map(Integer::valueOf)
        .flatMap(
            major ->
                CASES.stream()
                    .map(each -> dynamicTest(major + " " + each.name(), () -> judge(major, each))));
  }

  private void judge(int major, Case example) {
    var fixture =
        new EngineFixture(engine, PostgresServer.shared(major)).migrations("1_init", BASE);
    assertThat(fixture.run().reason().word()).isEqualTo("UpToDate");

    var outcome = fixture.and("2_it", example.script()).mode(Mode.OBSERVE).run();

    assertThat(outcome.reason().word()).as(outcome.message()).isEqualTo("Pending");
    var found =
        outcome.plan().orElseThrow().hazards().stream()
            .filter(each -> !each.migration().isEmpty())
            .map(each -> each.code() + " " + each.object())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new ArrayList<>(found)).isEqualTo(new ArrayList<>(new TreeSet<>(example.hazards())));
  }
}
