-- A constraint can be validated in a partition and not yet in the table above.
-- ## before
create table p (a integer) partition by range (a);
create table p1 partition of p for values from (1) to (9);
-- ## after
create table p (a integer) partition by range (a);
alter table p add constraint positive check (a > 0) not valid;
create table p1 partition of p for values from (1) to (9);
-- ## plan
ALTER TABLE public.p ADD CONSTRAINT positive CHECK ((a > 0)) NOT VALID;
ALTER TABLE public.p1 VALIDATE CONSTRAINT positive;
