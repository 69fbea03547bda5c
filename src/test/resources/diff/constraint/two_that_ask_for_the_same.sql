-- ## before
create table keep ();
-- ## after
create table keep ();
create table t (a int, b int, constraint t1 unique (a) include (b));
alter table t add constraint t2 unique (a) include (b);
alter table t add constraint t0 unique (a) include (b);
-- ## plan
CREATE TABLE public.t (
    a integer,
    b integer,
    CONSTRAINT t0 UNIQUE (a) INCLUDE (b)
);
ALTER TABLE ONLY public.t ADD CONSTRAINT t1 UNIQUE (a) INCLUDE (b);
ALTER TABLE ONLY public.t ADD CONSTRAINT t2 UNIQUE (a) INCLUDE (b);
