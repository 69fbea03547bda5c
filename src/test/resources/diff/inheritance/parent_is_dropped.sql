-- What a table inherits goes when it has left the parent.
-- ## before
create table animal (legs int check (legs >= 0), name text not null default '?');
create table pet (owner text) inherits (animal);
create table lamb (age int) inherits (animal);
create view v as select legs from pet;
-- ## after
create table pet (owner text);
create table lamb (age int, legs int);
-- ## plan
DROP VIEW public.v;
ALTER TABLE public.lamb NO INHERIT public.animal;
-- BC09: drops the constraint public.lamb.animal_legs_check
ALTER TABLE public.lamb DROP CONSTRAINT animal_legs_check;
-- DL03: drops the column public.lamb.name with its values
ALTER TABLE public.lamb DROP COLUMN name;
ALTER TABLE public.pet NO INHERIT public.animal;
-- DL03: drops the column public.pet.name with its values
ALTER TABLE public.pet DROP COLUMN name;
-- DL03: drops the column public.pet.legs with its values
ALTER TABLE public.pet DROP COLUMN legs;
-- DL02: drops the table public.animal with all its rows
DROP TABLE public.animal;
