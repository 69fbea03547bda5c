-- ## before
create type mood as enum ('sad', 'ok', 'happy');
create domain mood_domain as mood check (value <> 'sad');
create table t (id int primary key, a mood not null default 'ok', b mood[] default '{ok}', c mood_domain, check (a <> 'happy'));
create index i on t (a) where a = 'ok';
create index j on t (a);
create unique index k on t (a, b);
-- ## after
create type mood as enum ('ok', 'happy');
create domain mood_domain as mood check (value <> 'happy');
create table t (id int primary key, a mood not null default 'ok', b mood[] default '{ok}', c mood_domain, check (a <> 'happy'));
create index i on t (a) where a = 'ok';
create index j on t (a);
create unique index k on t (a, b);
-- ## plan
-- LK02: queries of public.t go without this index from then on
DROP INDEX public.i;
-- BC09: drops the constraint public.t.t_a_check
ALTER TABLE public.t DROP CONSTRAINT t_a_check;
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
ALTER DOMAIN public.mood_domain DROP CONSTRAINT mood_domain_check;
ALTER DOMAIN public.mood_domain RENAME TO plumbline_old_c72e38bfe47e;
-- DL09: fails when a row holds one of the values that public.mood loses: 'sad'
ALTER TYPE public.mood RENAME TO plumbline_old_ce0e4f309c9a;
CREATE TYPE public.mood AS ENUM ('ok', 'happy');
CREATE DOMAIN public.mood_domain AS public.mood
    CONSTRAINT mood_domain_check CHECK ((VALUE <> 'happy'::public.mood));
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN a TYPE public.mood USING a::text::public.mood;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE public.mood[] USING b::text::public.mood[];
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN c TYPE public.mood_domain USING c::text::public.mood_domain;
DROP DOMAIN public.plumbline_old_c72e38bfe47e;
DROP TYPE public.plumbline_old_ce0e4f309c9a;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 'ok'::public.mood;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT '{ok}'::public.mood[];
-- MF06: fails when a row of public.t breaks t_a_check
-- LK07: reads every row of public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a <> 'happy'::public.mood));
-- LK01: reads every row of public.t and locks out writers meanwhile
CREATE INDEX i ON public.t USING btree (a) WHERE (a = 'ok'::public.mood);
