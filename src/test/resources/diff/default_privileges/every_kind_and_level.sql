-- ## before
create schema s;
alter default privileges grant select on tables to reader;
alter default privileges in schema s grant insert on tables to reader with grant option;
alter default privileges for role creator revoke execute on functions from public;
alter default privileges for role creator in schema s grant usage on sequences to reader;
alter default privileges for role creator grant usage on types to reader;
alter default privileges for role creator grant usage, create on schemas to reader;
-- ## after
create schema s;
alter default privileges grant select, insert on tables to reader with grant option;
alter default privileges in schema s grant insert on tables to writer;
alter default privileges for role creator revoke usage on types from public;
alter default privileges for role creator in schema s grant all on sequences to reader;
alter default privileges for role creator grant execute on routines to "Ünï ""☃";
alter default privileges for role creator revoke all on tables from creator;
create table s.t (id int);
create table public.t (id int);
create function s.f() returns int language sql as 'select 1';
