-- What was left unchecked is checked alone.
-- ## before
create table a (id int primary key);
create table b (a_id int);
alter table b add constraint to_a foreign key (a_id) references a not valid, add constraint c check (a_id > 0) not valid;
-- ## after
create table a (id int primary key);
create table b (a_id int, constraint to_a foreign key (a_id) references a, constraint c check (a_id > 0));
-- ## plan
-- MF06: fails when a row of public.b breaks c
ALTER TABLE public.b VALIDATE CONSTRAINT c;
-- MF06: fails when a row of public.b refers to none
ALTER TABLE public.b VALIDATE CONSTRAINT to_a;
