-- ## before
create table a (id int primary key, b int);
create table b (id int primary key, a int references a);
-- ## after
create table a (id int primary key, b int);
create table b (id int primary key, a int references a on delete set null on update cascade);
alter table a add foreign key (b) references b deferrable;
create table c (x int, y int, primary key (x, y), foreign key (x, y) references c on delete set null (y));
-- ## plan
-- BC09: drops the foreign key public.b.b_a_fkey
ALTER TABLE public.b DROP CONSTRAINT b_a_fkey;
CREATE TABLE public.c (
    x integer NOT NULL,
    y integer NOT NULL,
    CONSTRAINT c_pkey PRIMARY KEY (x, y)
);
-- MF06: fails when a row of public.a refers to none
-- LK08: reads every row of public.a and locks out writers of both tables meanwhile
ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b(id) DEFERRABLE;
-- MF06: fails when a row of public.b refers to none
-- LK08: reads every row of public.b and locks out writers of both tables meanwhile
ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE public.c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES public.c(x, y) ON DELETE SET NULL (y);
