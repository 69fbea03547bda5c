-- ## before
create foreign data wrapper w;
create server s foreign data wrapper w;
create server s2 foreign data wrapper w;
create table parent (a int);
create table p (a int) partition by list (a);
create foreign table f (a int options (x '1', y '2'), b varchar(3), gone int, d int not null default 4,
  constraint c check (a > 0)) server s options (k '1', l '2');
create view v as select b from f;
create foreign table elsewhere (a int) server s;
create foreign table becomes_a_table (a int) server s;
create table becomes_foreign (a int);
create foreign table h (a int) server s;
create foreign table part (a int) server s;
-- ## after
create foreign data wrapper w;
create server s foreign data wrapper w;
create server s2 foreign data wrapper w;
create table parent (a int);
create table p (a int) partition by list (a);
create foreign table f (a int options (x '3', z '4'), b text, d int, come int options (n 'm'),
  constraint c check (a > 1)) server s options (k '3', m '4');
create view v as select b from f;
create foreign table elsewhere (a int) server s2;
create table becomes_a_table (a int);
create foreign table becomes_foreign (a int) server s;
create foreign table h (a int) inherits (parent) server s;
create foreign table part partition of p for values in (1) server s;
-- ## plan
DROP VIEW public.v;
-- BC09: drops the constraint public.f.c
ALTER TABLE public.f DROP CONSTRAINT c;
ALTER TABLE ONLY public.f ALTER COLUMN d DROP DEFAULT;
-- DL03: drops the column public.f.gone with its values
ALTER TABLE public.f DROP COLUMN gone;
DROP FOREIGN TABLE public.elsewhere;
DROP FOREIGN TABLE public.becomes_a_table;
-- DL02: drops the table public.becomes_foreign with all its rows
DROP TABLE public.becomes_foreign;
CREATE TABLE public.becomes_a_table (
    a integer
);
CREATE FOREIGN TABLE public.becomes_foreign (
    a integer
)
SERVER s;
CREATE FOREIGN TABLE public.elsewhere (
    a integer
)
SERVER s2;
ALTER FOREIGN TABLE public.h INHERIT public.parent;
ALTER TABLE ONLY public.f ALTER COLUMN a OPTIONS (DROP y, SET x '3', ADD z '4');
ALTER TABLE public.f ALTER COLUMN b TYPE text;
-- BC07: lets NULL into public.f.d
ALTER TABLE public.f ALTER COLUMN d DROP NOT NULL;
ALTER TABLE public.f ADD COLUMN come integer OPTIONS (n 'm');
ALTER TABLE public.f ADD CONSTRAINT c CHECK ((a > 1));
ALTER FOREIGN TABLE public.f OPTIONS (DROP l, SET k '3', ADD m '4');
ALTER TABLE ONLY public.p ATTACH PARTITION public.part FOR VALUES IN (1);
CREATE VIEW public.v AS
 SELECT b
   FROM public.f;
-- ## plan pg15
DROP VIEW public.v;
-- BC09: drops the constraint public.f.c
ALTER TABLE public.f DROP CONSTRAINT c;
ALTER TABLE ONLY public.f ALTER COLUMN d DROP DEFAULT;
-- DL03: drops the column public.f.gone with its values
ALTER TABLE public.f DROP COLUMN gone;
DROP FOREIGN TABLE public.elsewhere;
DROP FOREIGN TABLE public.becomes_a_table;
-- DL02: drops the table public.becomes_foreign with all its rows
DROP TABLE public.becomes_foreign;
CREATE TABLE public.becomes_a_table (
    a integer
);
CREATE FOREIGN TABLE public.becomes_foreign (
    a integer
)
SERVER s;
CREATE FOREIGN TABLE public.elsewhere (
    a integer
)
SERVER s2;
ALTER FOREIGN TABLE public.h INHERIT public.parent;
ALTER TABLE ONLY public.f ALTER COLUMN a OPTIONS (DROP y, SET x '3', ADD z '4');
ALTER TABLE public.f ALTER COLUMN b TYPE text;
-- BC07: lets NULL into public.f.d
ALTER TABLE public.f ALTER COLUMN d DROP NOT NULL;
ALTER TABLE public.f ADD COLUMN come integer OPTIONS (n 'm');
ALTER TABLE public.f ADD CONSTRAINT c CHECK ((a > 1));
ALTER FOREIGN TABLE public.f OPTIONS (DROP l, SET k '3', ADD m '4');
ALTER TABLE ONLY public.p ATTACH PARTITION public.part FOR VALUES IN (1);
CREATE VIEW public.v AS
 SELECT f.b
   FROM public.f;
