-- ## before
create table a (id int, b int, c int, d int4range);
-- ## after
create table a (id int primary key, b int unique deferrable initially deferred, c int check (c > 0), d int4range, exclude using gist (d with &&),
  constraint "Check it!" check (b <> c) not valid, constraint z unique nulls not distinct (b, c), constraint y unique (c) include (b) with (fillfactor=60));
-- ## plan
-- MF04: fails when public.a.id holds a NULL
-- LK09: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN id SET NOT NULL;
-- MF06: fails when a row of public.a breaks Check it!
-- LK07: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ADD CONSTRAINT "Check it!" CHECK ((b <> c));
-- MF01: fails when rows of public.a are not unique
-- LK05: builds a unique index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT a_b_key UNIQUE (b) DEFERRABLE INITIALLY DEFERRED;
-- MF06: fails when a row of public.a breaks a_c_check
-- LK07: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ADD CONSTRAINT a_c_check CHECK ((c > 0));
-- MF06: fails when rows of public.a exclude each other
-- LK06: builds an index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT a_d_excl EXCLUDE USING gist (d WITH &&);
-- MF01: fails when rows of public.a share a key, or a key is NULL
-- LK04: builds the primary key's index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);
-- MF01: fails when rows of public.a are not unique
-- LK05: builds a unique index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT y UNIQUE (c) INCLUDE (b) WITH (fillfactor='60');
-- MF01: fails when rows of public.a are not unique
-- LK05: builds a unique index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT z UNIQUE NULLS NOT DISTINCT (b, c);
