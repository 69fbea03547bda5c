-- ## before
create domain d as text default 'x' check (length(value) > 1);
create domain e as int;
create table t (a d, b e default 5, c e[]);
create index i on t (b);
-- ## after
create domain d as text default 'y' not null constraint len check (length(value) > 2) constraint start check (value ~ '^[a-z]');
create domain e as bigint check (value > 0);
create domain f as varchar(10) collate "C";
create table t (a d, b e default 5, c e[]);
create index i on t (b);
-- ## plan
ALTER TABLE ONLY public.t ALTER COLUMN b DROP DEFAULT;
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
ALTER DOMAIN public.e RENAME TO plumbline_old_df79bb7b435b;
-- MF08: fails when a column of the domain public.d holds a NULL, and locks out writers of all tables with one meanwhile
ALTER DOMAIN public.d SET DEFAULT 'y'::text;
ALTER DOMAIN public.d SET NOT NULL;
CREATE DOMAIN public.e AS bigint
    CONSTRAINT e_check CHECK ((VALUE > 0));
CREATE DOMAIN public.f AS character varying(10) COLLATE pg_catalog."C";
-- MF08: fails when a value of the domain breaks public.d.len, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT len CHECK ((length(VALUE) > 2));
-- MF08: fails when a value of the domain breaks public.d.start, and locks out writers of all tables with such a column meanwhile
ALTER DOMAIN public.d ADD CONSTRAINT start CHECK ((VALUE ~ '^[a-z]'::text));
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN b TYPE public.e USING b::text::public.e;
-- LK10: rewrites the table public.t and locks out readers and writers meanwhile
ALTER TABLE public.t ALTER COLUMN c TYPE public.e[] USING c::text::public.e[];
DROP DOMAIN public.plumbline_old_df79bb7b435b;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT 5;
