-- ## before
create table p (a int primary key, b text check (b <> '')) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create index on p (b);
-- ## after
create table p1 (a int not null, b text, constraint p_b_check check (b <> ''), constraint p1_pkey primary key (a));
create index p1_b_idx on p1 (b);
-- ## plan
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p1;
-- DL02: drops the table public.p with all its rows
DROP TABLE public.p;
ALTER TABLE public.p1 RENAME CONSTRAINT p_a_not_null TO p1_a_not_null;
-- ## plan pg15
-- LK18: locks out readers and writers of public.p for a moment
ALTER TABLE ONLY public.p DETACH PARTITION public.p1;
-- DL02: drops the table public.p with all its rows
DROP TABLE public.p;
