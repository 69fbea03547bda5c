-- Statistics objects come and go with their columns; a new target is set in place, all else anew.
-- ## before
create table a (x int, y int, z text);
create statistics gone (ndistinct) on x, y from a;
create statistics target on x, y from a;
create statistics other (mcv) on x, y from a;
create statistics expression on (x + y), z from a;
create statistics column_goes on y, z from a;
comment on statistics other is 'stays';
-- ## after
create table a (x int, y int, z text);
create statistics target on x, y from a;
alter statistics target set statistics 100;
create statistics other (mcv, dependencies) on x, y from a;
comment on statistics other is 'stays';
create statistics expression on (x + y), z from a;
create statistics column_goes on y, z from a;
create table b (x int, "Y y" int);
create statistics "B""b" on x, "Y y" from b;
alter statistics "B""b" set statistics 5;
-- ## plan
DROP STATISTICS public.other;
DROP STATISTICS public.gone;
CREATE TABLE public.b (
    x integer,
    "Y y" integer
);
CREATE STATISTICS public."B""b" ON "Y y", x FROM public.b;
ALTER STATISTICS public."B""b" SET STATISTICS 5;
CREATE STATISTICS public.other (dependencies, mcv) ON x, y FROM public.a;
ALTER STATISTICS public.target SET STATISTICS 100;
COMMENT ON STATISTICS public.other IS 'stays';
