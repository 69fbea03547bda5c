-- The parameters of a partitioned table's index cannot be altered.
-- ## before
create table t (a int primary key with (fillfactor = 60), b int) partition by list (a);
create table t1 partition of t for values in (1);
create index i on t (b) with (fillfactor = 60);
-- ## after
create table t (a int primary key with (fillfactor = 70), b int) partition by list (a);
create table t1 partition of t for values in (1);
create index i on t (b);
-- ## plan
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
-- BC09: drops the constraint public.t.t_pkey
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a) WITH (fillfactor='70');
-- MF01: fails when rows of public.t1 share a key, or a key is NULL
-- LK04: builds the primary key's index of public.t1 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.t1 ADD CONSTRAINT t1_pkey PRIMARY KEY (a) WITH (fillfactor='70');
CREATE INDEX i ON ONLY public.t USING btree (b);
-- LK01: reads every row of public.t1 and locks out writers meanwhile
CREATE INDEX t1_b_idx ON public.t1 USING btree (b);
ALTER INDEX public.i ATTACH PARTITION public.t1_b_idx;
ALTER INDEX public.t_pkey ATTACH PARTITION public.t1_pkey;
