-- ## before
create table t (a int) with (fillfactor=70);
create schema s2;
-- ## after
create unlogged table t (a int) with (autovacuum_enabled=false);
alter table t enable row level security;
create schema "S 3";
create table "S 3"."T" ("select" int generated always as identity);
