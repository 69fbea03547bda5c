-- ## before
create table p (a int not null, b int, c int) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (b);
create table p21 partition of p2 for values in (1);
create index i on p (b); create index only_one on p1 (c);
create unique index u on p (a, b);
create index half on only p (c);
-- ## after
create table p (a int not null, b int, c int, primary key (a, b)) partition by list (a);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2) partition by list (b);
create table p21 partition of p2 for values in (1);
create index i on p (b, c);
create unique index u on p (a, c, b);
create index all_of_them on p (c);
create table other (id int primary key);
alter table p add foreign key (c) references other;
-- ## plan
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.u;
-- LK02: queries of public.p1 go without this index from then on
DROP INDEX public.only_one;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.i;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.half;
CREATE TABLE public.other (
    id integer NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);
-- MF04: fails when public.p.b holds a NULL
-- LK09: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_b_not_null NOT NULL b;
ALTER TABLE ONLY public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, b);
-- MF01: fails when rows of public.p1 share a key, or a key is NULL
-- LK04: builds the primary key's index of public.p1 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a, b);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (a, b);
-- MF01: fails when rows of public.p21 share a key, or a key is NULL
-- LK04: builds the primary key's index of public.p21 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p21 ADD CONSTRAINT p21_pkey PRIMARY KEY (a, b);
CREATE INDEX all_of_them ON ONLY public.p USING btree (c);
CREATE INDEX i ON ONLY public.p USING btree (b, c);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
-- MF01: fails when rows of public.p1 are not unique
CREATE UNIQUE INDEX p1_a_c_b_idx ON public.p1 USING btree (a, c, b);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_b_c_idx ON public.p1 USING btree (b, c);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_c_idx ON public.p1 USING btree (c);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
-- MF01: fails when rows of public.p21 are not unique
CREATE UNIQUE INDEX p21_a_c_b_idx ON public.p21 USING btree (a, c, b);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
CREATE INDEX p21_b_c_idx ON public.p21 USING btree (b, c);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
CREATE INDEX p21_c_idx ON public.p21 USING btree (c);
CREATE UNIQUE INDEX p2_a_c_b_idx ON ONLY public.p2 USING btree (a, c, b);
CREATE INDEX p2_b_c_idx ON ONLY public.p2 USING btree (b, c);
CREATE INDEX p2_c_idx ON ONLY public.p2 USING btree (c);
CREATE UNIQUE INDEX u ON ONLY public.p USING btree (a, c, b);
ALTER INDEX public.u ATTACH PARTITION public.p1_a_c_b_idx;
ALTER INDEX public.i ATTACH PARTITION public.p1_b_c_idx;
ALTER INDEX public.all_of_them ATTACH PARTITION public.p1_c_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p1_pkey;
ALTER INDEX public.p2_a_c_b_idx ATTACH PARTITION public.p21_a_c_b_idx;
ALTER INDEX public.p2_b_c_idx ATTACH PARTITION public.p21_b_c_idx;
ALTER INDEX public.p2_c_idx ATTACH PARTITION public.p21_c_idx;
ALTER INDEX public.p2_pkey ATTACH PARTITION public.p21_pkey;
ALTER INDEX public.u ATTACH PARTITION public.p2_a_c_b_idx;
ALTER INDEX public.i ATTACH PARTITION public.p2_b_c_idx;
ALTER INDEX public.all_of_them ATTACH PARTITION public.p2_c_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p2_pkey;
-- MF06: fails when a row of public.p refers to none
-- LK08: reads every row of public.p and locks out writers of both tables meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_c_fkey FOREIGN KEY (c) REFERENCES public.other(id);
-- ## plan pg15
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.u;
-- LK02: queries of public.p1 go without this index from then on
DROP INDEX public.only_one;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.i;
-- LK02: queries of public.p go without this index from then on
DROP INDEX public.half;
CREATE TABLE public.other (
    id integer NOT NULL,
    CONSTRAINT other_pkey PRIMARY KEY (id)
);
-- MF04: fails when public.p.b holds a NULL
-- LK09: reads every row of public.p and locks out readers and writers meanwhile
ALTER TABLE public.p ALTER COLUMN b SET NOT NULL;
ALTER TABLE ONLY public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, b);
-- MF01: fails when rows of public.p1 share a key, or a key is NULL
-- LK04: builds the primary key's index of public.p1 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a, b);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (a, b);
-- MF01: fails when rows of public.p21 share a key, or a key is NULL
-- LK04: builds the primary key's index of public.p21 and locks out readers and writers meanwhile
ALTER TABLE ONLY public.p21 ADD CONSTRAINT p21_pkey PRIMARY KEY (a, b);
CREATE INDEX all_of_them ON ONLY public.p USING btree (c);
CREATE INDEX i ON ONLY public.p USING btree (b, c);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
-- MF01: fails when rows of public.p1 are not unique
CREATE UNIQUE INDEX p1_a_c_b_idx ON public.p1 USING btree (a, c, b);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_b_c_idx ON public.p1 USING btree (b, c);
-- LK01: reads every row of public.p1 and locks out writers meanwhile
CREATE INDEX p1_c_idx ON public.p1 USING btree (c);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
-- MF01: fails when rows of public.p21 are not unique
CREATE UNIQUE INDEX p21_a_c_b_idx ON public.p21 USING btree (a, c, b);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
CREATE INDEX p21_b_c_idx ON public.p21 USING btree (b, c);
-- LK01: reads every row of public.p21 and locks out writers meanwhile
CREATE INDEX p21_c_idx ON public.p21 USING btree (c);
CREATE UNIQUE INDEX p2_a_c_b_idx ON ONLY public.p2 USING btree (a, c, b);
CREATE INDEX p2_b_c_idx ON ONLY public.p2 USING btree (b, c);
CREATE INDEX p2_c_idx ON ONLY public.p2 USING btree (c);
CREATE UNIQUE INDEX u ON ONLY public.p USING btree (a, c, b);
ALTER INDEX public.u ATTACH PARTITION public.p1_a_c_b_idx;
ALTER INDEX public.i ATTACH PARTITION public.p1_b_c_idx;
ALTER INDEX public.all_of_them ATTACH PARTITION public.p1_c_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p1_pkey;
ALTER INDEX public.p2_a_c_b_idx ATTACH PARTITION public.p21_a_c_b_idx;
ALTER INDEX public.p2_b_c_idx ATTACH PARTITION public.p21_b_c_idx;
ALTER INDEX public.p2_c_idx ATTACH PARTITION public.p21_c_idx;
ALTER INDEX public.p2_pkey ATTACH PARTITION public.p21_pkey;
ALTER INDEX public.u ATTACH PARTITION public.p2_a_c_b_idx;
ALTER INDEX public.i ATTACH PARTITION public.p2_b_c_idx;
ALTER INDEX public.all_of_them ATTACH PARTITION public.p2_c_idx;
ALTER INDEX public.p_pkey ATTACH PARTITION public.p2_pkey;
-- MF06: fails when a row of public.p refers to none
-- LK08: reads every row of public.p and locks out writers of both tables meanwhile
ALTER TABLE public.p ADD CONSTRAINT p_c_fkey FOREIGN KEY (c) REFERENCES public.other(id);
