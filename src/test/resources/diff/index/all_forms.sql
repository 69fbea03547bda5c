-- ## before
create table t (a int, b text, c jsonb, d text);
create index i1 on t (a);
create index i2 on t (a) with (fillfactor=70);
create index "Ünï ""x""" on t (a);
-- ## after
create table t (a int, b text, c jsonb, d text);
create unique index i1 on t (a desc nulls last, b collate "C" text_pattern_ops) include (d) where b is not null;
create index i2 on t (a) with (fillfactor=90);
create index i3 on t using gin (c jsonb_path_ops) with (fastupdate=off);
create index i4 on t (lower(b), (a + 1));
alter index i4 alter column 1 set statistics 500;
create unique index i5 on t (d) nulls not distinct;
alter table t cluster on i2;
-- ## plan
-- LK02: queries of public.t go without this index from then on
DROP INDEX public."Ünï ""x""";
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i1;
-- LK01: reads every row of public.t and locks out writers meanwhile
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX i1 ON public.t USING btree (a DESC NULLS LAST, b COLLATE "C" text_pattern_ops) INCLUDE (d) WHERE (b IS NOT NULL);
ALTER INDEX public.i2 SET (fillfactor='90');
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i3 ON public.t USING gin (c jsonb_path_ops) WITH (fastupdate=off);
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i4 ON public.t USING btree (lower(b), ((a + 1)));
ALTER INDEX public.i4 ALTER COLUMN 1 SET STATISTICS 500;
-- LK01: reads every row of public.t and locks out writers meanwhile
-- MF01: fails when rows of public.t are not unique
CREATE UNIQUE INDEX i5 ON public.t USING btree (d) NULLS NOT DISTINCT;
ALTER TABLE public.t CLUSTER ON i2;
