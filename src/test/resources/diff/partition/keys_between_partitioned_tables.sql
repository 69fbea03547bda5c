-- What foreign keys refer to is there before partitions are attached, also where tables refer to each other.
-- ## before
create table lone (a integer not null, b integer not null) partition by range (a);
create unique index lone_index on lone (a, b);
-- ## after
create table lone (a integer not null, b integer not null) partition by range (a);
create unique index lone_index on lone (a, b);
create table lone_1 partition of lone (constraint lone_1_own unique (a, b)) for values from (1) to (9);
create table p (a integer not null, b integer not null) partition by range (a);
create table p1 partition of p for values from (1) to (9);
create table q (a integer not null, b integer not null) partition by range (a);
create table q1 partition of q for values from (1) to (9);
create unique index p_key on p (a, b);
create unique index q_key on q (a, b);
alter table p add foreign key (a, b) references q (a, b);
alter table q add foreign key (a, b) references p (a, b);
-- ## plan
CREATE TABLE public.lone_1 (
    a integer CONSTRAINT lone_a_not_null NOT NULL,
    b integer CONSTRAINT lone_b_not_null NOT NULL
);
CREATE TABLE public.p (
    a integer CONSTRAINT p_a_not_null NOT NULL,
    b integer CONSTRAINT p_b_not_null NOT NULL
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
    a integer CONSTRAINT p_a_not_null NOT NULL,
    b integer CONSTRAINT p_b_not_null NOT NULL
);
CREATE TABLE public.q (
    a integer CONSTRAINT q_a_not_null NOT NULL,
    b integer CONSTRAINT q_b_not_null NOT NULL
)
PARTITION BY RANGE (a);
CREATE TABLE public.q1 (
    a integer CONSTRAINT q_a_not_null NOT NULL,
    b integer CONSTRAINT q_b_not_null NOT NULL
);
CREATE UNIQUE INDEX lone_1_a_b_idx ON public.lone_1 USING btree (a, b);
CREATE UNIQUE INDEX p1_a_b_idx ON public.p1 USING btree (a, b);
CREATE UNIQUE INDEX p_key ON ONLY public.p USING btree (a, b);
CREATE UNIQUE INDEX q1_a_b_idx ON public.q1 USING btree (a, b);
CREATE UNIQUE INDEX q_key ON ONLY public.q USING btree (a, b);
ALTER TABLE ONLY public.lone ATTACH PARTITION public.lone_1 FOR VALUES FROM (1) TO (9);
ALTER TABLE ONLY public.lone_1 ADD CONSTRAINT lone_1_own UNIQUE (a, b);
ALTER INDEX public.lone_index ATTACH PARTITION public.lone_1_a_b_idx;
ALTER TABLE public.p ADD CONSTRAINT p_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.q(a, b);
ALTER TABLE public.p1 ADD CONSTRAINT p_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.q(a, b);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (9);
ALTER INDEX public.p_key ATTACH PARTITION public.p1_a_b_idx;
ALTER TABLE public.q ADD CONSTRAINT q_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.p(a, b);
ALTER TABLE public.q1 ADD CONSTRAINT q_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.p(a, b);
ALTER TABLE ONLY public.q ATTACH PARTITION public.q1 FOR VALUES FROM (1) TO (9);
ALTER INDEX public.q_key ATTACH PARTITION public.q1_a_b_idx;
-- ## plan pg15
CREATE TABLE public.lone_1 (
    a integer NOT NULL,
    b integer NOT NULL
);
CREATE TABLE public.p (
    a integer NOT NULL,
    b integer NOT NULL
)
PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
    a integer NOT NULL,
    b integer NOT NULL
);
CREATE TABLE public.q (
    a integer NOT NULL,
    b integer NOT NULL
)
PARTITION BY RANGE (a);
CREATE TABLE public.q1 (
    a integer NOT NULL,
    b integer NOT NULL
);
CREATE UNIQUE INDEX lone_1_a_b_idx ON public.lone_1 USING btree (a, b);
CREATE UNIQUE INDEX p1_a_b_idx ON public.p1 USING btree (a, b);
CREATE UNIQUE INDEX p_key ON ONLY public.p USING btree (a, b);
CREATE UNIQUE INDEX q1_a_b_idx ON public.q1 USING btree (a, b);
CREATE UNIQUE INDEX q_key ON ONLY public.q USING btree (a, b);
ALTER TABLE ONLY public.lone ATTACH PARTITION public.lone_1 FOR VALUES FROM (1) TO (9);
ALTER TABLE ONLY public.lone_1 ADD CONSTRAINT lone_1_own UNIQUE (a, b);
ALTER INDEX public.lone_index ATTACH PARTITION public.lone_1_a_b_idx;
ALTER TABLE public.p ADD CONSTRAINT p_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.q(a, b);
ALTER TABLE public.p1 ADD CONSTRAINT p_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.q(a, b);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (1) TO (9);
ALTER INDEX public.p_key ATTACH PARTITION public.p1_a_b_idx;
ALTER TABLE public.q ADD CONSTRAINT q_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.p(a, b);
ALTER TABLE public.q1 ADD CONSTRAINT q_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.p(a, b);
ALTER TABLE ONLY public.q ATTACH PARTITION public.q1 FOR VALUES FROM (1) TO (9);
ALTER INDEX public.q_key ATTACH PARTITION public.q1_a_b_idx;
