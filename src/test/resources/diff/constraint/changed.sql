-- ## before
create table a (id int primary key, b int constraint u unique, c int constraint k check (c > 0));
alter table a add constraint v check (b > 0) not valid;
create table r (a int constraint f references a);
create index x on a (b);
-- ## after
create table a (id int, b int constraint u unique, c int constraint k check (c > 1) no inherit, primary key (id, b));
alter table a add constraint v check (b > 0);
create table r (a int constraint f references a(b) on delete cascade deferrable initially deferred);
alter table a add constraint x unique (c);
-- ## plan
-- BC09: drops the foreign key public.r.f
ALTER TABLE public.r DROP CONSTRAINT f;
-- LK02: queries of public.a go without this index from then on
DROP INDEX public.x;
-- BC09: drops the constraint public.a.k
ALTER TABLE public.a DROP CONSTRAINT k;
-- BC09: drops the constraint public.a.a_pkey
ALTER TABLE public.a DROP CONSTRAINT a_pkey;
-- MF04: fails when public.a.b holds a NULL
-- LK09: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ALTER COLUMN b SET NOT NULL;
-- MF01: fails when rows of public.a share a key, or a key is NULL
-- LK04: builds the primary key's index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id, b);
-- MF06: fails when a row of public.a breaks k
-- LK07: reads every row of public.a and locks out readers and writers meanwhile
ALTER TABLE public.a ADD CONSTRAINT k CHECK ((c > 1)) NO INHERIT;
-- MF06: fails when a row of public.a breaks v
ALTER TABLE public.a VALIDATE CONSTRAINT v;
-- MF01: fails when rows of public.a are not unique
-- LK05: builds a unique index of public.a and locks out readers and writers meanwhile
ALTER TABLE ONLY public.a ADD CONSTRAINT x UNIQUE (c);
-- MF06: fails when a row of public.r refers to none
-- LK08: reads every row of public.r and locks out writers of both tables meanwhile
ALTER TABLE public.r ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.a(b) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
