-- For a role anywhere and in a schema; what is built in can be revoked.
-- ## before
create schema app;
alter default privileges for role creator in schema app grant select on tables to reader;
alter default privileges for role creator grant select, insert on tables to writer;
alter default privileges for role creator revoke execute on functions from public;
-- ## after
create schema app;
alter default privileges for role creator in schema app grant select, update on tables to reader with grant option;
alter default privileges for role creator in schema app grant usage on types to "Ünï ""☃";
alter default privileges for role creator grant select on tables to writer;
alter default privileges for role creator grant usage on schemas to reader;
alter default privileges for role creator grant all on sequences to reader;
-- ## plan
-- SE01: lets PUBLIC have or hand on rights on all new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
-- SE01: lets reader have or hand on rights on all new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA app GRANT SELECT, UPDATE ON TABLES TO reader WITH GRANT OPTION;
-- OP06: changes the rights of "Ünï ""☃" on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA app GRANT USAGE ON TYPES TO "Ünï ""☃";
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT USAGE ON SCHEMAS TO reader;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT SELECT, UPDATE, USAGE ON SEQUENCES TO reader;
-- OP06: changes the rights of writer on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE INSERT ON TABLES FROM writer;
