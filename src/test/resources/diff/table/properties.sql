-- ## before
create table t (a int) with (fillfactor=70);
create schema s2;
-- ## after
create unlogged table t (a int) with (autovacuum_enabled=false);
alter table t enable row level security;
create schema "S 3";
create table "S 3"."T" ("select" int generated always as identity);
-- ## plan
-- DL01: drops the schema s2
DROP SCHEMA s2;
CREATE SCHEMA "S 3";
CREATE TABLE "S 3"."T" (
    "select" integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "S 3"."T_select_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) NOT NULL
);
-- LK14: rewrites the table public.t and locks out readers and writers meanwhile
-- OP06: who may see and write which rows of public.t changes with its row security
ALTER TABLE public.t SET UNLOGGED;
ALTER TABLE public.t RESET (fillfactor);
ALTER TABLE public.t SET (autovacuum_enabled='false');
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
