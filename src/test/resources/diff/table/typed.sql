-- ## before
create type c as (a int, b text);
create table t of c;
create table u (a int, b text);
-- ## after
create type c as (a int, b text);
create table t (a int, b text);
create table u of c (primary key (a), b with options default 'x' not null);
-- ## plan
ALTER TABLE public.t NOT OF;
-- MF04: fails when public.u.a holds a NULL
-- LK09: reads every row of public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN a SET NOT NULL;
-- MF04: fails when public.u.b holds a NULL
-- LK09: reads every row of public.u and locks out readers and writers meanwhile
ALTER TABLE public.u ALTER COLUMN b SET NOT NULL;
ALTER TABLE ONLY public.u ALTER COLUMN b SET DEFAULT 'x'::text;
-- MF01: fails when rows of public.u share a key, or a key is NULL
-- LK04: builds the primary key's index of public.u and locks out readers and writers meanwhile
ALTER TABLE ONLY public.u ADD CONSTRAINT u_pkey PRIMARY KEY (a);
ALTER TABLE public.u OF public.c;
