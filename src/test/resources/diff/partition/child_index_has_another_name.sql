-- A partition's index cannot be taken off alone: the whole index comes anew.
-- ## before
create table p (a int not null, b int) partition by list (a);
create table p1 partition of p for values in (1);
create index i on p (b);
-- ## after
create table p (a int not null, b int) partition by list (a);
create table p1 partition of p for values in (1);
create index named on p1 (b);
create index i on p (b);
-- ## plan
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.i;
CREATE INDEX i ON ONLY public.p USING btree (b);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX named ON public.p1 USING btree (b);
ALTER INDEX public.i ATTACH PARTITION public.named;
