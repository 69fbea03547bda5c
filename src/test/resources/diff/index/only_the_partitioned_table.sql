-- An index made for the partitioned table ONLY is invalid until every partition has its part.
-- ## before
create table t (a int, b int) partition by list (a);
create table t1 partition of t for values in (1);
create table t2 partition of t for values in (2);
-- ## after
create table t (a int, b int) partition by list (a);
create table t1 partition of t for values in (1);
create table t2 partition of t for values in (2);
create index i on only t (b desc nulls last) include (a) where b > 0;
create index i1 on t1 (b desc nulls last) include (a) where b > 0;
alter index i attach partition i1;
create unique index u on only t (a, b);
-- ## plan
CREATE INDEX i ON ONLY public.t USING btree (b DESC NULLS LAST) INCLUDE (a) WHERE (b > 0);
-- LK01: reads every row of public.t1 and locks out writers meanwhile
CREATE INDEX i1 ON public.t1 USING btree (b DESC NULLS LAST) INCLUDE (a) WHERE (b > 0);
CREATE UNIQUE INDEX u ON ONLY public.t USING btree (a, b);
ALTER INDEX public.i ATTACH PARTITION public.i1;
