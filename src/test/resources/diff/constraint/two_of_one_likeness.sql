-- CREATE TABLE would drop a unique constraint on the columns of another one without a word.
-- ## before
-- ## after
create table t (a integer, b integer);
alter table t add constraint t_key unique (a, b);
alter table t add constraint t_pkey primary key (a, b);
alter table t add constraint t_too unique (a, b);
-- ## plan
CREATE TABLE public.t (
    a integer NOT NULL,
    b integer NOT NULL,
    CONSTRAINT t_key UNIQUE (a, b)
);
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a, b);
ALTER TABLE ONLY public.t ADD CONSTRAINT t_too UNIQUE (a, b);
