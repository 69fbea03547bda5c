-- A constraint's index leaves an index that is no constraint's only with its partition.
-- ## before
create table p (a integer not null, b integer not null) partition by range (a);
create table p1 partition of p for values from (1) to (2);
create unique index shared on only p (a, b);
alter table p1 add constraint p1_own primary key (a, b);
alter index shared attach partition p1_own;
-- ## after
create table p (a integer not null, b integer not null) partition by range (a);
create table p1 partition of p for values from (1) to (2);
-- ## plan
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p1;
-- BC09: drops the constraint public.p1.p1_own
ALTER TABLE public.p1 DROP CONSTRAINT p1_own;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.shared;
-- MF06: fails when a row of public.p1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (2);
