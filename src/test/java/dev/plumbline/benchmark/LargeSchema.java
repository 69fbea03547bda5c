package dev.plumbline.benchmark;

import dev.plumbline.testing.PostgresServer;

/**
 * A schema of many tables, each with 8 columns, a primary key, two indexes and a foreign key to the
 * table before it; every second with a check and a unique key, every tenth with an identity column,
 * a view, a function, a trigger, comments and privileges; an enum for every 50.
 */
public final class LargeSchema {

  /** Locks are held until a transaction ends, and there is room for some thousands. */
  private static final int TABLES_A_TRANSACTION = 250;

  private static final String TABLES =
      """
      do $$
      declare
        t text; before text; n int;
      begin
        set local check_function_bodies = off;
        set local client_min_messages = warning;
        for i in %d .. %d loop
          t := format('app.table_%%s', to_char(i, 'FM00000'));
          before := format('app.table_%%s', to_char(greatest(i - 1, 1), 'FM00000'));
          n := (i + 49) / 50;
          if i %% 50 = 1 then
            execute format('create type app.kind_%%s as enum (''new'', ''open'', ''done'')', n);
          end if;
          execute format(
            'create table %%s (
               id bigint %%s primary key, parent bigint references %%s, name text not null default ''none'',
               kind app.kind_%%s not null default ''new'', amount numeric(12,2) default 0 %%s,
               created timestamptz not null default now(), data jsonb, tags text[] default ''{}'' %%s)',
            t, case when i %% 10 = 0 then 'generated always as identity' else '' end, before, n,
            case when i %% 2 = 0 then 'check (amount >= 0)' else '' end,
            case when i %% 2 = 0 then ', unique (name, created)' else '' end);
          execute format('create index on %%s (parent)', t);
          execute format('create index on %%s (kind, lower(name)) where data is not null', t);
          if i %% 10 = 0 then
            execute format('create view %%s_v as select x.id, x.name, y.amount, lower(x.name) as lowered
              from %%s x join %%s y on y.id = x.parent where x.kind <> ''done''', t, t, before);
            execute format('create function %%s_f() returns trigger language plpgsql
              as ''begin new.created := now(); return new; end''', t);
            execute format('create trigger touch before update on %%s for each row execute function %%s_f()', t, t);
            execute format('comment on table %%s is ''Table number %%s''', t, i);
            execute format('comment on column %%s.amount is ''What it costs''', t);
            execute format('grant select on %%s to public', t);
          end if;
        end loop;
      end $$
      """;

  private LargeSchema() {}

  /**
   * @param tables how many
   * @return the name of a new database with such a schema
   */
  public static String create(PostgresServer server, int tables) {
    var database = server.createDatabase();
    server.execute(database, "create schema app");
    for (var first = 1; first <= tables; first += TABLES_A_TRANSACTION) {
      var last = Math.min(tables, first + TABLES_A_TRANSACTION - 1);
      server.execute(database, TABLES.formatted(first, last));
    }
    return database;
  }

  /** A copy of a database to which nobody is connected. */
  static String copy(PostgresServer server, String database) {
    var copy = database + "_copy";
    server.execute("postgres", "create database " + copy + " template " + database);
    return copy;
  }

  /** Changes ten objects of different kinds. */
  public static void changeTen(PostgresServer server, String database) {
    server.execute(
        database,
        """
        alter table app.table_00001 add column added text;
        alter table app.table_00002 drop column data;
        alter table app.table_00003 alter column amount type numeric(14,2);
        alter table app.table_00004 alter column name set default 'other';
        create index added_00005 on app.table_00005 (created);
        drop view app.table_00010_v;
        comment on table app.table_00020 is 'Another one';
        alter type app.kind_1 add value 'closed';
        revoke select on app.table_00030 from public;
        create table app.one_more (id int primary key)
        """);
  }
}
