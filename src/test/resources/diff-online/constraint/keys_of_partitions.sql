-- A partitioned key waits empty for the keys of the partitions.
-- ## before
create table p (a int not null, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20);
-- ## after
create table p (a int not null, b int, constraint pk primary key (a)) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20);
-- ## plan
BEGIN;
ALTER TABLE ONLY public.p ADD CONSTRAINT pk PRIMARY KEY (a);
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.p1 share a key, or a key is NULL
CREATE UNIQUE INDEX CONCURRENTLY p1_pkey ON public.p1 (a);
BEGIN;
ALTER TABLE public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY USING INDEX p1_pkey;
COMMIT;
-- TX01: cannot run in a transaction, and waits for all that are open now
-- MF01: fails when rows of public.p2 share a key, or a key is NULL
CREATE UNIQUE INDEX CONCURRENTLY p2_pkey ON public.p2 (a);
BEGIN;
ALTER TABLE public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY USING INDEX p2_pkey;
ALTER INDEX public.pk ATTACH PARTITION public.p1_pkey;
ALTER INDEX public.pk ATTACH PARTITION public.p2_pkey;
COMMIT;
