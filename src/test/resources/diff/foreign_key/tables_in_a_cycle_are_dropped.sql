-- ## before
create table a (id int primary key, b int);
create table b (id int primary key, a int references a);
alter table a add foreign key (b) references b;
create table keep (id int primary key, a int references a, b int references b);
-- ## after
create table keep (id int primary key, a int, b int);
-- ## plan
-- BC09: drops the foreign key public.keep.keep_b_fkey
ALTER TABLE public.keep DROP CONSTRAINT keep_b_fkey;
-- BC09: drops the foreign key public.keep.keep_a_fkey
ALTER TABLE public.keep DROP CONSTRAINT keep_a_fkey;
-- BC09: drops the foreign key public.b.b_a_fkey
ALTER TABLE public.b DROP CONSTRAINT b_a_fkey;
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
-- DL02: drops the table public.b with all its rows
DROP TABLE public.b;
