-- A partition below one that is built anew, and one that is elsewhere meanwhile, change by themselves.
-- ## before
create table a (k date, n int) partition by hash (k);
create table b (k text not null, n int) partition by list (k);
create table m partition of a for values with (modulus 16, remainder 1) partition by list (k);
create table leaf partition of m for values in ('2021-03-16');
create table c (k int, n int) partition by list (k);
create table c1 partition of c for values in (1);
-- ## after
create table a (k date, n int) partition by hash (k);
create table b (k text not null, n int) partition by list (k);
create table m partition of b for values in ('1', '2') partition by list (k);
create table leaf partition of m for values in ('1');
create table c (k int, n bigint not null) partition by list (k);
create table c1 partition of c for values in (1, 2);
-- ## plan
-- LK18: locks out readers and writers of public.m for a moment
ALTER TABLE ONLY public.m DETACH PARTITION public.leaf;
-- LK18: locks out readers and writers of public.c for a moment
ALTER TABLE ONLY public.c DETACH PARTITION public.c1;
-- DL02: drops the table public.m with all its rows
DROP TABLE public.m;
CREATE TABLE public.m (
    k text CONSTRAINT b_k_not_null NOT NULL,
    n integer
)
PARTITION BY LIST (k);
-- LK10: rewrites the table public.c and locks out readers and writers meanwhile
-- MF04: fails when public.c.n holds a NULL
-- LK09: reads every row of public.c and locks out readers and writers meanwhile
ALTER TABLE public.c ALTER COLUMN n TYPE bigint USING n::bigint;
ALTER TABLE public.c ADD CONSTRAINT c_n_not_null NOT NULL n;
-- LK10: rewrites the table public.c1 and locks out readers and writers meanwhile
-- MF04: fails when public.c1.n holds a NULL
-- LK09: reads every row of public.c1 and locks out readers and writers meanwhile
ALTER TABLE public.c1 ALTER COLUMN n TYPE bigint USING n::bigint;
ALTER TABLE public.c1 ADD CONSTRAINT c_n_not_null NOT NULL n;
-- LK10: rewrites the table public.leaf and locks out readers and writers meanwhile
-- MF04: fails when public.leaf.k holds a NULL
-- LK09: reads every row of public.leaf and locks out readers and writers meanwhile
ALTER TABLE public.leaf ALTER COLUMN k TYPE text USING k::text;
ALTER TABLE public.leaf ADD CONSTRAINT b_k_not_null NOT NULL k;
-- MF06: fails when a row of public.c1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.c1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.c ATTACH PARTITION public.c1 FOR VALUES IN (1, 2);
-- MF06: fails when a row of public.leaf, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.leaf to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.m ATTACH PARTITION public.leaf FOR VALUES IN ('1');
ALTER TABLE ONLY public.b ATTACH PARTITION public.m FOR VALUES IN ('1', '2');
-- ## plan pg15
-- LK18: locks out readers and writers of public.m for a moment
ALTER TABLE ONLY public.m DETACH PARTITION public.leaf;
-- LK18: locks out readers and writers of public.c for a moment
ALTER TABLE ONLY public.c DETACH PARTITION public.c1;
-- DL02: drops the table public.m with all its rows
DROP TABLE public.m;
CREATE TABLE public.m (
    k text NOT NULL,
    n integer
)
PARTITION BY LIST (k);
-- LK10: rewrites the table public.c and locks out readers and writers meanwhile
-- MF04: fails when public.c.n holds a NULL
-- LK09: reads every row of public.c and locks out readers and writers meanwhile
ALTER TABLE public.c ALTER COLUMN n TYPE bigint USING n::bigint;
ALTER TABLE public.c ALTER COLUMN n SET NOT NULL;
-- LK10: rewrites the table public.c1 and locks out readers and writers meanwhile
-- MF04: fails when public.c1.n holds a NULL
-- LK09: reads every row of public.c1 and locks out readers and writers meanwhile
ALTER TABLE public.c1 ALTER COLUMN n TYPE bigint USING n::bigint;
ALTER TABLE public.c1 ALTER COLUMN n SET NOT NULL;
-- LK10: rewrites the table public.leaf and locks out readers and writers meanwhile
-- MF04: fails when public.leaf.k holds a NULL
-- LK09: reads every row of public.leaf and locks out readers and writers meanwhile
ALTER TABLE public.leaf ALTER COLUMN k TYPE text USING k::text;
ALTER TABLE public.leaf ALTER COLUMN k SET NOT NULL;
-- MF06: fails when a row of public.c1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.c1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.c ATTACH PARTITION public.c1 FOR VALUES IN (1, 2);
-- MF06: fails when a row of public.leaf, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.leaf to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.m ATTACH PARTITION public.leaf FOR VALUES IN ('1');
ALTER TABLE ONLY public.b ATTACH PARTITION public.m FOR VALUES IN ('1', '2');
