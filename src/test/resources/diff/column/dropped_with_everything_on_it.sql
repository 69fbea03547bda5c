-- PostgreSQL drops with a column what stands on it; what other columns need stays.
-- ## before
create table a (id int primary key, b int, c int, d int generated always as (b + c) stored, unique (b, c), check (b < c), check (c > 0));
create index i on a (c, b); create index j on a (c); create index k on a (id) where b > 0;
create table r (b int, c int, foreign key (b, c) references a (b, c));
create sequence q owned by a.b;
-- ## after
create table a (id int primary key, c int, check (c > 0), unique (c));
create index j on a (c); create index i on a (c);
create table r (b int, c int references a (c));
-- ## plan
-- BC09: drops the foreign key public.r.r_b_c_fkey
ALTER TABLE public.r DROP CONSTRAINT r_b_c_fkey;
ALTER TABLE public.a DROP COLUMN d;
-- DL03: drops the column public.a.b with its values
ALTER TABLE public.a DROP COLUMN b;
-- MF01: fails when rows of public.a are not unique
-- LK05: builds a unique index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT a_c_key UNIQUE (c);
-- LK01: reads every row of public.a and locks out writers meanwhile
CREATE INDEX i ON public.a USING btree (c);
-- MF06: fails when a row of public.r refers to none
-- LK08: reads every row of public.r and locks out writers of both tables meanwhile
ALTER TABLE public.r ADD CONSTRAINT r_c_fkey FOREIGN KEY (c) REFERENCES public.a(c);
