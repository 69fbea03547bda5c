-- only: pg >= 17
-- ## before
create collation public.b (provider = builtin, locale = 'C');
-- ## after
create collation public.b (provider = builtin, locale = 'C.UTF-8');
create table public.t (x text collate public.b);
-- ## plan
DROP COLLATION public.b;
CREATE COLLATION public.b (provider = builtin, locale = 'C.UTF-8');
CREATE TABLE public.t (
    x text COLLATE public.b
);
