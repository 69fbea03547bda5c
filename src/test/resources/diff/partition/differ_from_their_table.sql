-- Every strategy, sub-partitions, defaults, and what a partition has for itself.
-- ## before
create table r (k int, d date, t text) partition by range (k, d);
create table r1 partition of r for values from (minvalue, minvalue) to (10, '2020-01-01') partition by list (t);
create table r1a partition of r1 for values in ('a', null);
create table r1x partition of r1 default;
create table rx partition of r default;
create table h (k int, t text) partition by hash (k);
create table h0 partition of h for values with (modulus 2, remainder 0);
create table h1 partition of h for values with (modulus 2, remainder 1);
create function hook() returns trigger language plpgsql as 'begin return new; end';
-- ## after
create table r (k int, d date, t text default 'of all') partition by range (k, d);
create table r1 partition of r for values from (minvalue, minvalue) to (20, '2020-01-01') partition by list (t);
create table r1a partition of r1 for values in ('a', 'b') with (fillfactor = 70);
create table r1x partition of r1 default;
create table h (k int, t text) partition by hash (k);
create table h0 partition of h (t default 'zero' not null, check (k > 0)) for values with (modulus 2, remainder 0);
create unlogged table h1 partition of h for values with (modulus 4, remainder 1);
create table h3 partition of h for values with (modulus 4, remainder 3);
create function hook() returns trigger language plpgsql as 'begin return new; end';
alter table r1a alter t set default 'of one', replica identity full, enable row level security;
create index own on r1a (t);
create trigger g before insert on h0 for each row execute function hook();
create policy p on r1a using (k > 0);
create statistics s on k, t from h0;
grant select on h0 to reader;
grant select (t) on h to reader;
comment on table h0 is 'the even ones';
comment on column h0.t is 'has a default of its own';
-- ## plan
-- LK18: locks out readers and writers of public.r1 for a moment
ALTER TABLE ONLY public.r1 DETACH PARTITION public.r1a;
-- LK18: locks out readers and writers of public.r for a moment
ALTER TABLE ONLY public.r DETACH PARTITION public.r1;
-- LK18: locks out readers and writers of public.h for a moment
ALTER TABLE ONLY public.h DETACH PARTITION public.h1;
-- DL02: drops the table public.rx with all its rows
DROP TABLE public.rx;
-- LK14: rewrites the table public.h1 and locks out readers and writers meanwhile
ALTER TABLE public.h1 SET UNLOGGED;
CREATE TABLE public.h3 (
    k integer,
    t text
);
-- OP06: who may see and write which rows of public.r1a changes with its row security
ALTER TABLE public.r1a SET (fillfactor='70');
ALTER TABLE public.r1a ENABLE ROW LEVEL SECURITY;
-- MF04: fails when public.h0.t holds a NULL
-- LK09: reads every row of public.h0 and locks out readers and writers meanwhile
ALTER TABLE public.h0 ALTER COLUMN t SET NOT NULL;
ALTER TABLE ONLY public.h0 ALTER COLUMN t SET DEFAULT 'zero'::text;
ALTER TABLE ONLY public.r ALTER COLUMN t SET DEFAULT 'of all'::text;
ALTER TABLE ONLY public.r1 ALTER COLUMN t SET DEFAULT 'of all'::text;
ALTER TABLE ONLY public.r1a ALTER COLUMN t SET DEFAULT 'of one'::text;
ALTER TABLE ONLY public.r1x ALTER COLUMN t SET DEFAULT 'of all'::text;
-- MF06: fails when a row of public.h0 breaks h0_k_check
-- LK07: reads every row of public.h0 and locks out readers and writers meanwhile
ALTER TABLE public.h0 ADD CONSTRAINT h0_k_check CHECK ((k > 0));
-- MF06: fails when a row of public.h1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.h1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.h ATTACH PARTITION public.h1 FOR VALUES WITH (modulus 4, remainder 1);
ALTER TABLE ONLY public.h ATTACH PARTITION public.h3 FOR VALUES WITH (modulus 4, remainder 3);
-- MF06: fails when a row of public.r1, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.r1 to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.r ATTACH PARTITION public.r1 FOR VALUES FROM (MINVALUE, MINVALUE) TO (20, '2020-01-01');
-- MF06: fails when a row of public.r1a, or of the default partition, belongs elsewhere
-- LK20: reads every row of public.r1a to check its bounds and locks out readers and writers meanwhile
ALTER TABLE ONLY public.r1 ATTACH PARTITION public.r1a FOR VALUES IN ('a', 'b');
-- LK01: reads every row of public.r1a and locks out writers meanwhile
CREATE INDEX own ON public.r1a USING btree (t);
CREATE STATISTICS public.s ON k, t FROM public.h0;
-- LK21: blocks writes to public.h0 while the trigger is created
CREATE TRIGGER g BEFORE INSERT ON public.h0 FOR EACH ROW EXECUTE FUNCTION public.hook();
-- OP06: who may see and write which rows of public.r1a changes: its policy p is created
CREATE POLICY p ON public.r1a USING ((k > 0));
ALTER TABLE ONLY public.r1a REPLICA IDENTITY FULL;
-- OP06: changes the rights of reader on Column public.h.t
GRANT SELECT (t) ON TABLE public.h TO reader;
-- OP06: changes the rights of reader on Table public.h0
GRANT SELECT ON TABLE public.h0 TO reader;
COMMENT ON COLUMN public.h0.t IS 'has a default of its own';
COMMENT ON TABLE public.h0 IS 'the even ones';
