-- A table that has to be created anew keeps its rights and its comment.
-- ## before
create table a (id int, day date) partition by range (day);
grant select on a to reader;
grant select (id) on a to writer;
comment on column a.id is 'kept';
-- ## after
create table a (id int, day date) partition by list (day);
grant select on a to reader;
grant select (id) on a to writer;
comment on column a.id is 'kept';
-- ## plan
-- DL02: drops the table public.a with all its rows
DROP TABLE public.a;
CREATE TABLE public.a (
    id integer,
    day date
)
PARTITION BY LIST (day);
GRANT SELECT (id) ON TABLE public.a TO writer;
GRANT SELECT ON TABLE public.a TO reader;
COMMENT ON COLUMN public.a.id IS 'kept';
