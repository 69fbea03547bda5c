-- Checks and foreign keys are added unchecked, and checked beside readers and writers.
-- ## before
create table a (id int primary key);
create table b (id int, a_id int);
create table heir () inherits (b);
insert into a values (1); insert into b values (1, 1); insert into heir values (2, 1);
-- ## after
create table a (id int primary key);
create table b (id int, a_id int);
create table heir () inherits (b);
alter table b add constraint positive check (id > 0), add constraint own check (id < 1000) no inherit;
alter table b add constraint to_a foreign key (a_id) references a on delete cascade deferrable;
-- ## plan
BEGIN;
ALTER TABLE public.b ADD CONSTRAINT own CHECK ((id < 1000)) NO INHERIT NOT VALID;
COMMIT;
-- MF06: fails when a row of public.b breaks own
ALTER TABLE public.b VALIDATE CONSTRAINT own;
BEGIN;
ALTER TABLE public.b ADD CONSTRAINT positive CHECK ((id > 0)) NOT VALID;
COMMIT;
-- MF06: fails when a row of public.b breaks positive
ALTER TABLE public.b VALIDATE CONSTRAINT positive;
BEGIN;
ALTER TABLE public.b ADD CONSTRAINT to_a FOREIGN KEY (a_id) REFERENCES public.a(id) ON DELETE CASCADE DEFERRABLE NOT VALID;
COMMIT;
-- MF06: fails when a row of public.b refers to none
ALTER TABLE public.b VALIDATE CONSTRAINT to_a;
