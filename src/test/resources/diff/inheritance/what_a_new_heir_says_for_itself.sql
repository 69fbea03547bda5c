-- ## before
create table a (x int, g int generated always as (x * 2) stored, n int, d text default 'a');
create type pair as (l int, r text);
-- ## after
create table a (x int, g int generated always as (x * 2) stored, n int, d text default 'a');
create type pair as (l int, r text);
create table same (x int, g int) inherits (a);
create table b () inherits (a);
alter table b alter n set not null;
alter table b alter d set default 'b';
alter table b alter d set storage external;
create table typed of pair (l with options primary key, r default 'r');
create table order_kept (t text, m text, z int);
alter table order_kept alter t set storage main, alter m set statistics 7;
-- ## plan
CREATE TABLE public.b (
    CONSTRAINT b_n_not_null NOT NULL n
)
INHERITS (public.a);
ALTER TABLE ONLY public.b ALTER COLUMN d SET DEFAULT 'b'::text;
ALTER TABLE ONLY public.b ALTER COLUMN d SET STORAGE EXTERNAL;
CREATE TABLE public.order_kept (
    t text,
    m text,
    z integer
);
ALTER TABLE ONLY public.order_kept ALTER COLUMN t SET STORAGE MAIN;
ALTER TABLE ONLY public.order_kept ALTER COLUMN m SET STATISTICS 7;
CREATE TABLE public.same (
    x integer,
    g integer GENERATED ALWAYS AS ((x * 2)) STORED
)
INHERITS (public.a);
ALTER TABLE ONLY public.same ALTER COLUMN d SET DEFAULT 'a'::text;
CREATE TABLE public.typed OF public.pair (
    l WITH OPTIONS NOT NULL,
    r WITH OPTIONS DEFAULT 'r'::text,
    CONSTRAINT typed_pkey PRIMARY KEY (l)
);
-- ## plan pg15
CREATE TABLE public.b ()
INHERITS (public.a);
ALTER TABLE public.b ALTER COLUMN n SET NOT NULL;
ALTER TABLE ONLY public.b ALTER COLUMN d SET DEFAULT 'b'::text;
ALTER TABLE ONLY public.b ALTER COLUMN d SET STORAGE EXTERNAL;
CREATE TABLE public.order_kept (
    t text,
    m text,
    z integer
);
ALTER TABLE ONLY public.order_kept ALTER COLUMN t SET STORAGE MAIN;
ALTER TABLE ONLY public.order_kept ALTER COLUMN m SET STATISTICS 7;
CREATE TABLE public.same (
    x integer,
    g integer
)
INHERITS (public.a);
ALTER TABLE ONLY public.same ALTER COLUMN d SET DEFAULT 'a'::text;
CREATE TABLE public.typed OF public.pair (
    l WITH OPTIONS NOT NULL,
    r WITH OPTIONS DEFAULT 'r'::text,
    CONSTRAINT typed_pkey PRIMARY KEY (l)
);
