-- ## before
create table keep ();
-- ## after
create table keep ();
create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20) partition by range (b);
create table p21 partition of p2 for values from (0) to (10);
create table p22 partition of p2 for values from (10) to (20);
create index i on only p (a);
create index i1 on p1 (a);
create index i2 on only p2 (a);
create index i22 on p22 (a);
alter index i attach partition i1;
alter index i2 attach partition i22;
alter index i attach partition i2;
create table k (a int not null) partition by list (a);
create table k1 partition of k (primary key (a)) for values in (1);
create unique index k_a on k (a);
-- ## plan
CREATE TABLE public.k (
    a integer CONSTRAINT k_a_not_null NOT NULL
)
PARTITION BY LIST (a);
CREATE TABLE public.k1 (
    a integer NOT NULL
);
CREATE TABLE public.p (
    a integer,
    b integer
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
    a integer,
    b integer
);
CREATE TABLE public.p2 (
    a integer,
    b integer
)
PARTITION BY RANGE (b);
CREATE TABLE public.p21 (
    a integer,
    b integer
);
CREATE TABLE public.p22 (
    a integer,
    b integer
);
ALTER TABLE ONLY public.k ATTACH PARTITION public.k1 FOR VALUES IN (1);
ALTER TABLE ONLY public.k1 ADD CONSTRAINT k1_pkey PRIMARY KEY (a);
CREATE UNIQUE INDEX k_a ON ONLY public.k USING btree (a);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
CREATE INDEX i1 ON public.p1 USING btree (a);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
CREATE INDEX i ON ONLY public.p USING btree (a);
ALTER TABLE ONLY public.p2 ATTACH PARTITION public.p21 FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY public.p2 ATTACH PARTITION public.p22 FOR VALUES FROM (10) TO (20);
CREATE INDEX i2 ON ONLY public.p2 USING btree (a);
CREATE INDEX i22 ON public.p22 USING btree (a);
ALTER INDEX public.i ATTACH PARTITION public.i1;
ALTER INDEX public.i ATTACH PARTITION public.i2;
ALTER INDEX public.i2 ATTACH PARTITION public.i22;
ALTER INDEX public.k_a ATTACH PARTITION public.k1_pkey;
-- ## plan pg15
CREATE TABLE public.k (
    a integer NOT NULL
)
PARTITION BY LIST (a);
CREATE TABLE public.k1 (
    a integer NOT NULL
);
CREATE TABLE public.p (
    a integer,
    b integer
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
    a integer,
    b integer
);
CREATE TABLE public.p2 (
    a integer,
    b integer
)
PARTITION BY RANGE (b);
CREATE TABLE public.p21 (
    a integer,
    b integer
);
CREATE TABLE public.p22 (
    a integer,
    b integer
);
ALTER TABLE ONLY public.k ATTACH PARTITION public.k1 FOR VALUES IN (1);
ALTER TABLE ONLY public.k1 ADD CONSTRAINT k1_pkey PRIMARY KEY (a);
CREATE UNIQUE INDEX k_a ON ONLY public.k USING btree (a);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
CREATE INDEX i1 ON public.p1 USING btree (a);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
CREATE INDEX i ON ONLY public.p USING btree (a);
ALTER TABLE ONLY public.p2 ATTACH PARTITION public.p21 FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY public.p2 ATTACH PARTITION public.p22 FOR VALUES FROM (10) TO (20);
CREATE INDEX i2 ON ONLY public.p2 USING btree (a);
CREATE INDEX i22 ON public.p22 USING btree (a);
ALTER INDEX public.i ATTACH PARTITION public.i1;
ALTER INDEX public.i ATTACH PARTITION public.i2;
ALTER INDEX public.i2 ATTACH PARTITION public.i22;
ALTER INDEX public.k_a ATTACH PARTITION public.k1_pkey;
