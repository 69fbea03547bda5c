-- ## before
create table t (a int default 1, b varchar(10) default 'x', c text, d int[], e timestamp);
-- ## after
create table t (a bigint default 1, b varchar(20) default 'x', c uuid, d text[], e timestamptz);
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;
ALTER TABLE public.t ALTER COLUMN b TYPE character varying(20) USING b::character varying(20);
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.c holds a value that uuid cannot hold
ALTER TABLE public.t ALTER COLUMN c TYPE uuid USING c::uuid;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN d TYPE text[] USING d::text[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
-- MF07: fails when public.t.e holds a value that timestamp with time zone cannot hold
ALTER TABLE public.t ALTER COLUMN e TYPE timestamp with time zone USING e::timestamp with time zone;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 'x'::character varying;
