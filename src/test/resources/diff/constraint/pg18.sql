-- only: pg >= 18
-- ## before
create table a (id int constraint given not null, b int not null no inherit, c int, d int not null, e int not null);
create table v (a int, b int);
-- ## after
create table a (id int constraint other not null, b int not null, c int, d int, e int constraint named not null);
alter table a add constraint c_there not null c not valid;
alter table a add constraint fk check (d > 0) not enforced;
create table v (a int, b int, c int generated always as (a + b) virtual, d int4range, e int4range, constraint pk primary key (e, d without overlaps));
-- ## plan
ALTER TABLE public.a RENAME CONSTRAINT given TO other;
ALTER TABLE public.a ALTER COLUMN b DROP NOT NULL;
ALTER TABLE public.a ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.a ADD CONSTRAINT c_there NOT NULL c NOT VALID;
-- BC07: lets NULL into public.a.d
ALTER TABLE public.a ALTER COLUMN d DROP NOT NULL;
ALTER TABLE public.a RENAME CONSTRAINT a_e_not_null TO named;
ALTER TABLE public.v ADD COLUMN c integer GENERATED ALWAYS AS ((a + b)) VIRTUAL;
-- MF03: adds a NOT NULL column without a default, which fails when public.v has rows
ALTER TABLE public.v ADD COLUMN d int4range NOT NULL;
-- MF03: adds a NOT NULL column without a default, which fails when public.v has rows
ALTER TABLE public.v ADD COLUMN e int4range NOT NULL;
ALTER TABLE public.a ADD CONSTRAINT fk CHECK ((d > 0)) NOT ENFORCED;
-- MF01: fails when rows of public.v share a key, or a key is NULL
-- LK04: builds the primary key's index of public.v and locks out readers and writers meanwhile
ALTER TABLE ONLY public.v ADD CONSTRAINT pk PRIMARY KEY (e, d WITHOUT OVERLAPS);
