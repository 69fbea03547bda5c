-- Settings and defaults are handed down by some statements and not by others.
-- ## before
create table p ();
create table c () inherits (p);
-- ## after
create table p ();
create table c () inherits (p);
alter table p add column a text default 'x', add column b text;
alter table p alter column a set statistics 500;
alter table only p alter column b set statistics 7;
alter table c alter column b set storage external;
create type pair as (a int, b text);
create table typed of pair (a with options default 7 not null);
-- ## plan
CREATE TYPE public.pair AS (a integer, b text);
CREATE TABLE public.typed OF public.pair (
    a WITH OPTIONS DEFAULT 7 NOT NULL
);
ALTER TABLE public.p ADD COLUMN a text DEFAULT 'x'::text;
ALTER TABLE ONLY public.p ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE ONLY public.c ALTER COLUMN a SET STATISTICS 500;
ALTER TABLE public.p ADD COLUMN b text;
ALTER TABLE ONLY public.p ALTER COLUMN b SET STATISTICS 7;
ALTER TABLE ONLY public.c ALTER COLUMN b SET STORAGE EXTERNAL;
