-- Where the two types have nothing in common meanwhile, the key steps aside.
-- ## before
create table p (id integer primary key);
create table f (id integer references p);
-- ## after
create table p (id text primary key);
create table f (id text references p);
-- ## plan
-- BC09: drops the foreign key public.f.f_id_fkey
ALTER TABLE public.f DROP CONSTRAINT f_id_fkey;
-- LK10: rewrites the table public.f and locks out readers and writers meanwhile
ALTER TABLE public.f ALTER COLUMN id TYPE text USING id::text;
-- LK10: rewrites the table public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN id TYPE text USING id::text;
-- MF06: fails when a row of public.f refers to none
-- LK08: reads every row of public.f and locks out writers of both tables meanwhile
ALTER TABLE public.f ADD CONSTRAINT f_id_fkey FOREIGN KEY (id) REFERENCES public.p(id);
