-- Attaching takes the first index that is like the table's: the partition's own ones come later.
-- ## before
create table p (a integer not null, b integer not null) partition by range (a);
create index shared on p (b);
create table p1 (a integer not null, b integer not null);
-- ## after
create table p (a integer not null, b integer not null) partition by range (a);
create index shared on p (b);
create table p1 partition of p for values from (1) to (2);
create index a_own on p1 (b);
alter table p add constraint p_unique unique (a, b);
create table p2 partition of p (constraint p2_own primary key (a, b)) for values from (2) to (3);
-- ## plan
CREATE TABLE public.p2 (
    a integer NOT NULL,
    b integer NOT NULL,
    CONSTRAINT p2_a_b_key UNIQUE (a, b)
);
ALTER TABLE public.p1 RENAME CONSTRAINT p1_a_not_null TO p_a_not_null;
ALTER TABLE public.p1 RENAME CONSTRAINT p1_b_not_null TO p_b_not_null;
ALTER TABLE ONLY public.p ADD CONSTRAINT p_unique UNIQUE (a, b);
-- MF01: fails when rows of public.p1 are not unique
-- LK05: builds a unique index of public.p1 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_a_b_key UNIQUE (a, b);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_b_idx ON public.p1 USING btree (b);
CREATE INDEX p2_b_idx ON public.p2 USING btree (b);
-- MF06: fails when a row of public.p1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (2);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX a_own ON public.p1 USING btree (b);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (2) TO (3);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT p2_own PRIMARY KEY (a, b);
ALTER INDEX public.p_unique ATTACH PARTITION public.p1_a_b_key;
ALTER INDEX public.shared ATTACH PARTITION public.p1_b_idx;
ALTER INDEX public.p_unique ATTACH PARTITION public.p2_a_b_key;
ALTER INDEX public.shared ATTACH PARTITION public.p2_b_idx;
-- ## plan pg15
CREATE TABLE public.p2 (
    a integer NOT NULL,
    b integer NOT NULL,
    CONSTRAINT p2_a_b_key UNIQUE (a, b)
);
ALTER TABLE ONLY public.p ADD CONSTRAINT p_unique UNIQUE (a, b);
-- MF01: fails when rows of public.p1 are not unique
-- LK05: builds a unique index of public.p1 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_a_b_key UNIQUE (a, b);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_b_idx ON public.p1 USING btree (b);
CREATE INDEX p2_b_idx ON public.p2 USING btree (b);
-- MF06: fails when a row of public.p1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.p1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (2);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX a_own ON public.p1 USING btree (b);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (2) TO (3);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT p2_own PRIMARY KEY (a, b);
ALTER INDEX public.p_unique ATTACH PARTITION public.p1_a_b_key;
ALTER INDEX public.shared ATTACH PARTITION public.p1_b_idx;
ALTER INDEX public.p_unique ATTACH PARTITION public.p2_a_b_key;
ALTER INDEX public.shared ATTACH PARTITION public.p2_b_idx;
