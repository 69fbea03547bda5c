-- only: pg >= 18
-- ## before
create table a (x int, g int generated always as (x * 2) stored, n int constraint a_n not null);
-- ## after
create table a (x int, g int generated always as (x * 2) stored, n int constraint a_n not null);
create table other_expression (g int generated always as (x * 22) stored) inherits (a);
create table y (x int, g int generated always as (x * 22) stored);
create table of_two (g int generated always as (x + 1) stored) inherits (a, y);
create table other_name (constraint own not null n) inherits (a);
create table default_name (primary key (n)) inherits (a);
create table p (a int, b int) partition by list (a);
alter table p add constraint later not null a not valid;
create table p1 partition of p for values in (1);
comment on constraint a_n on a is 'a not-null constraint';
comment on constraint own on other_name is 'another';
-- ## plan
CREATE TABLE public.default_name (
    CONSTRAINT default_name_n_not_null NOT NULL n,
    CONSTRAINT default_name_pkey PRIMARY KEY (n)
)
INHERITS (public.a);
CREATE TABLE public.other_expression (
    g integer GENERATED ALWAYS AS ((x * 22)) STORED
)
INHERITS (public.a);
CREATE TABLE public.other_name (
    CONSTRAINT own NOT NULL n
)
INHERITS (public.a);
CREATE TABLE public.p (
    a integer,
    b integer
)
PARTITION BY LIST (a);
ALTER TABLE public.p ADD CONSTRAINT later NOT NULL a NOT VALID;
CREATE TABLE public.p1 (
    a integer CONSTRAINT later NOT NULL,
    b integer
);
CREATE TABLE public.y (
    x integer,
    g integer GENERATED ALWAYS AS ((x * 22)) STORED
);
CREATE TABLE public.of_two (
    g integer GENERATED ALWAYS AS ((x + 1)) STORED
)
INHERITS (public.a, public.y);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES IN (1);
COMMENT ON CONSTRAINT a_n ON public.a IS 'a not-null constraint';
COMMENT ON CONSTRAINT own ON public.other_name IS 'another';
