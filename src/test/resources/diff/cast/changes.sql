-- Casts have no alteration.
-- ## before
create type c as (x int);
create type d as (x int);
create cast (c as text) with inout;
create cast (c as d) with inout;
-- ## after
create type c as (x int);
create type d as (x int);
create cast (c as text) with inout as assignment;
create cast (d as c) with inout as implicit;
comment on cast (d as c) is 'back';
-- ## plan
DROP CAST (public.c AS text);
DROP CAST (public.c AS public.d);
CREATE CAST (public.c AS text) WITH INOUT AS ASSIGNMENT;
CREATE CAST (public.d AS public.c) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (public.d AS public.c) IS 'back';
