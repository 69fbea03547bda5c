-- ## before
create table keep ();
create table changes (a int generated always as identity);
-- ## after
create table keep ();
create table changes (a int generated always as identity);
alter sequence changes_a_seq set unlogged;
create table logged (a int generated always as identity);
alter sequence logged_a_seq set unlogged;
create unlogged table unlogged (a int generated always as identity (start 5));
alter sequence unlogged_a_seq set logged;
-- ## plan
CREATE TABLE public.logged (
    a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.logged_a_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE) NOT NULL
);
ALTER SEQUENCE public.logged_a_seq SET UNLOGGED;
CREATE UNLOGGED TABLE public.unlogged (
    a integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.unlogged_a_seq INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 5 CACHE 1 NO CYCLE) NOT NULL
);
ALTER SEQUENCE public.unlogged_a_seq SET LOGGED;
ALTER SEQUENCE public.changes_a_seq SET UNLOGGED;
