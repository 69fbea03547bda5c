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
-- ## plan
SET check_function_bodies TO off;
-- OP06: changes the rights of reader on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s REVOKE INSERT ON TABLES FROM reader;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE USAGE ON TYPES FROM reader;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE CREATE, USAGE ON SCHEMAS FROM reader;
-- SE01: lets PUBLIC have or hand on rights on all new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
CREATE FUNCTION s.f()
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE TABLE public.t (
    id integer
);
CREATE TABLE s.t (
    id integer
);
-- OP06: changes the rights of "Ünï ""☃" on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT EXECUTE ON FUNCTIONS TO "Ünï ""☃";
-- OP06: changes the rights of creator on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLES FROM creator;
-- OP06: changes the rights of PUBLIC on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE USAGE ON TYPES FROM PUBLIC;
-- SE01: lets reader have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT INSERT, SELECT ON TABLES TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA s GRANT SELECT, UPDATE ON SEQUENCES TO reader;
-- OP06: changes the rights of writer on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT ON TABLES TO writer;
-- SE01: lets reader have or hand on rights on Table public.t
GRANT INSERT, SELECT ON TABLE public.t TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Table s.t
GRANT INSERT, SELECT ON TABLE s.t TO reader WITH GRANT OPTION;
GRANT INSERT ON TABLE s.t TO writer;
-- ## plan pg15
SET check_function_bodies TO off;
-- OP06: changes the rights of reader on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s REVOKE INSERT ON TABLES FROM reader;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE USAGE ON TYPES FROM reader;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE CREATE, USAGE ON SCHEMAS FROM reader;
-- SE01: lets PUBLIC have or hand on rights on all new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
CREATE FUNCTION s.f()
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE TABLE public.t (
    id integer
);
CREATE TABLE s.t (
    id integer
);
-- OP06: changes the rights of "Ünï ""☃" on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT EXECUTE ON FUNCTIONS TO "Ünï ""☃";
-- OP06: changes the rights of creator on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLES FROM creator;
-- OP06: changes the rights of PUBLIC on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE USAGE ON TYPES FROM PUBLIC;
-- SE01: lets reader have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT INSERT, SELECT ON TABLES TO reader WITH GRANT OPTION;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA s GRANT SELECT, UPDATE ON SEQUENCES TO reader;
-- OP06: changes the rights of writer on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT ON TABLES TO writer;
-- SE01: lets reader have or hand on rights on Table public.t
GRANT INSERT, SELECT ON TABLE public.t TO reader WITH GRANT OPTION;
-- SE01: lets reader have or hand on rights on Table s.t
GRANT INSERT, SELECT ON TABLE s.t TO reader WITH GRANT OPTION;
GRANT INSERT ON TABLE s.t TO writer;
