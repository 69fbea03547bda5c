-- ## before
create table t (a text, b text, c text, d int, e int, f int generated always as (d * 2) stored, g int generated always as (d + 1) stored, h int not null, "I j" text collate "C");
alter table t alter a set statistics 10, alter b set storage external, alter c set compression pglz, alter d set (n_distinct = 5);
-- ## after
create table t (a text, b text, c text, d int, e int generated always as (d) stored, f int generated always as (d * 3) stored, g int, h int, "I j" text collate "POSIX");
alter table t alter a set storage main, alter b set statistics 0, alter d set (n_distinct_inherited = 7), alter "I j" set compression pglz;
-- ## plan
ALTER TABLE public.t DROP COLUMN f;
-- DL03: drops the column public.t.e with its values
ALTER TABLE public.t DROP COLUMN e;
ALTER TABLE ONLY public.t ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE ONLY public.t ALTER COLUMN a SET STATISTICS -1;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTENDED;
ALTER TABLE ONLY public.t ALTER COLUMN b SET STATISTICS 0;
ALTER TABLE ONLY public.t ALTER COLUMN c SET COMPRESSION DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN d RESET (n_distinct);
ALTER TABLE ONLY public.t ALTER COLUMN d SET (n_distinct_inherited='7');
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN e integer GENERATED ALWAYS AS (d) STORED;
-- LK12: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD COLUMN f integer GENERATED ALWAYS AS ((d * 3)) STORED;
ALTER TABLE public.t ALTER COLUMN g DROP EXPRESSION;
-- BC07: lets NULL into public.t.h
ALTER TABLE public.t ALTER COLUMN h DROP NOT NULL;
ALTER TABLE public.t ALTER COLUMN "I j" TYPE text COLLATE pg_catalog."POSIX";
ALTER TABLE ONLY public.t ALTER COLUMN "I j" SET COMPRESSION pglz;
