-- A table that becomes partitioned cannot stay: what hangs on it comes back.
-- ## before
create table t (a int not null, b text);
create index i on t (b);
create table keep (id int primary key);
alter table t add foreign key (a) references keep;
-- ## after
create table t (a int not null, b text) partition by hash (a);
create index i on t (b);
create table t0 partition of t for values with (modulus 1, remainder 0);
create table keep (id int primary key);
alter table t add foreign key (a) references keep;
-- ## plan
-- DL02: drops the table public.t with all its rows
DROP TABLE public.t;
CREATE TABLE public.t (
    a integer CONSTRAINT t_a_not_null NOT NULL,
    b text
)
PARTITION BY HASH (a);
CREATE TABLE public.t0 (
    a integer CONSTRAINT t_a_not_null NOT NULL,
    b text
);
ALTER TABLE public.t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES public.keep(id);
ALTER TABLE public.t0 ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES public.keep(id);
ALTER TABLE ONLY public.t ATTACH PARTITION public.t0 FOR VALUES WITH (modulus 1, remainder 0);
CREATE INDEX i ON ONLY public.t USING btree (b);
CREATE INDEX t0_b_idx ON public.t0 USING btree (b);
ALTER INDEX public.i ATTACH PARTITION public.t0_b_idx;
-- ## plan pg15
-- DL02: drops the table public.t with all its rows
DROP TABLE public.t;
CREATE TABLE public.t (
    a integer NOT NULL,
    b text
)
PARTITION BY HASH (a);
CREATE TABLE public.t0 (
    a integer NOT NULL,
    b text
);
ALTER TABLE public.t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES public.keep(id);
ALTER TABLE public.t0 ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES public.keep(id);
ALTER TABLE ONLY public.t ATTACH PARTITION public.t0 FOR VALUES WITH (modulus 1, remainder 0);
CREATE INDEX i ON ONLY public.t USING btree (b);
CREATE INDEX t0_b_idx ON public.t0 USING btree (b);
ALTER INDEX public.i ATTACH PARTITION public.t0_b_idx;
