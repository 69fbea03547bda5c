-- Each partition gets its index concurrently; the common one is made empty and takes them in.
-- ## before
create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20) partition by range (b);
create table p21 partition of p2 for values from (0) to (10);
create index gone on p (b);
insert into p select i, i / 4 from generate_series(0, 19) i;
-- ## after
create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20) partition by range (b);
create table p21 partition of p2 for values from (0) to (10);
create index fresh on p (b, a);
create unique index alone on p1 (a);
-- ## plan
BEGIN;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.gone;
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.p1 are not unique
CREATE UNIQUE INDEX CONCURRENTLY alone ON public.p1 USING btree (a);
BEGIN;
CREATE INDEX fresh ON ONLY public.p USING btree (b, a);
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
CREATE INDEX CONCURRENTLY p1_b_a_idx ON public.p1 USING btree (b, a);
-- TX01: cannot run in a transaction, and waits for all that are open now
CREATE INDEX CONCURRENTLY p21_b_a_idx ON public.p21 USING btree (b, a);
BEGIN;
CREATE INDEX p2_b_a_idx ON ONLY public.p2 USING btree (b, a);
ALTER INDEX public.fresh ATTACH PARTITION public.p1_b_a_idx;
ALTER INDEX public.p2_b_a_idx ATTACH PARTITION public.p21_b_a_idx;
ALTER INDEX public.fresh ATTACH PARTITION public.p2_b_a_idx;
COMMIT;
