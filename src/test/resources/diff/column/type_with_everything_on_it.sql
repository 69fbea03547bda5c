-- Keys, foreign keys, indexes and generated columns meet a new type.
-- ## before
create table a (id int primary key, b int unique, n numeric check (n > 0), g numeric generated always as (n * 2) stored, s serial);
create table b (id int references a, x varchar(5), unique (id, x));
create index i on a (n) where n > 5;
create index j on a ((n + 1));
create table c () inherits (a);
-- ## after
create table a (id bigint primary key, b bigint unique, n double precision check (n > 0), g double precision generated always as (n * 2) stored, s bigserial);
create table b (id bigint references a, x varchar(3), unique (id, x));
create index i on a (n) where n > 5;
create index j on a ((n + 1));
create table c () inherits (a);
-- ## plan
-- LK02: queries of public.a go without this index from then on
DROP INDEX public.j;
-- LK02: queries of public.a go without this index from then on
DROP INDEX public.i;
-- BC09: drops the constraint public.a.a_n_check
ALTER TABLE public.a DROP CONSTRAINT a_n_check;
ALTER TABLE ONLY public.c ALTER COLUMN s DROP DEFAULT;
ALTER TABLE ONLY public.a ALTER COLUMN s DROP DEFAULT;
ALTER TABLE public.a DROP COLUMN g;
ALTER SEQUENCE public.a_s_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN id TYPE bigint USING id::bigint;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN b TYPE bigint USING b::bigint;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
-- MF07: fails when public.a.n holds a value that double precision cannot hold
ALTER TABLE public.a ALTER COLUMN n TYPE double precision USING n::double precision;
-- LK12: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ADD COLUMN g double precision GENERATED ALWAYS AS ((n * (2)::double precision)) STORED;
-- LK10: rewrites the table public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN s TYPE bigint USING s::bigint;
-- LK10: rewrites the table public.b and locks out readers and writers meanwhile
ALTER TABLE public.b ALTER COLUMN id TYPE bigint USING id::bigint;
-- LK10: rewrites the table public.b and locks out readers and writers meanwhile
-- DL08: cuts or rounds values of public.b.x that character varying(3) cannot hold
ALTER TABLE public.b ALTER COLUMN x TYPE character varying(3) USING x::character varying(3);
ALTER TABLE ONLY public.a ALTER COLUMN s SET DEFAULT nextval('public.a_s_seq'::regclass);
ALTER TABLE ONLY public.c ALTER COLUMN s SET DEFAULT nextval('public.a_s_seq'::regclass);
-- MF06: fails when a row of public.a breaks a_n_check
-- LK07: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ADD CONSTRAINT a_n_check CHECK ((n > (0)::double precision));
-- LK01: reads every row of public.a and locks out writers meanwhile
CREATE INDEX i ON public.a USING btree (n) WHERE (n > (5)::double precision);
-- LK01: reads every row of public.a and locks out writers meanwhile
CREATE INDEX j ON public.a USING btree (((n + (1)::double precision)));
