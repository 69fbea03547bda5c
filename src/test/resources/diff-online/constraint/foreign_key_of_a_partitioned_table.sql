-- Before 18, a foreign key of a partitioned table cannot be left unchecked.
-- ## before
create table a (id int primary key);
create table p (id int, a_id int) partition by hash (id);
create table p0 partition of p for values with (modulus 2, remainder 0);
create table p1 partition of p for values with (modulus 2, remainder 1);
-- ## after
create table a (id int primary key);
create table p (id int, a_id int references a) partition by hash (id);
create table p0 partition of p for values with (modulus 2, remainder 0);
create table p1 partition of p for values with (modulus 2, remainder 1);
-- ## plan
BEGIN;
ALTER TABLE public.p ADD CONSTRAINT p_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id) NOT VALID;
COMMIT;
-- MF06: fails when a row of public.p refers to none
ALTER TABLE public.p VALIDATE CONSTRAINT p_a_id_fkey;
-- ## plan pg15
-- MF06: fails when a row of public.p refers to none
-- LK08: reads every row of public.p and locks out writers of both tables meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id);
