-- Rules are not inherited: one on the parent may name a child that is created after it.
-- ## before
-- ## after
create table parent (a int);
create table child (b int) inherits (parent);
create rule copy as on insert to parent where new.a > 0 do also insert into child values (new.a, 1);
-- ## plan
CREATE TABLE public.parent (
    a integer
);
CREATE TABLE public.child (
    b integer
)
INHERITS (public.parent);
CREATE RULE copy AS
    ON INSERT TO public.parent
   WHERE (new.a > 0) DO  INSERT INTO public.child (a, b)
  VALUES (new.a, 1);
