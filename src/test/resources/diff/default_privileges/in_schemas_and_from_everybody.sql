-- Rights per schema, for all schemas, for one's own role and another one, and taken from everybody.
-- ## before
create schema s;
alter default privileges revoke execute on functions from public;
alter default privileges in schema s grant select on tables to reader;
alter default privileges for role creator grant all on sequences to writer with grant option;
-- ## after
create schema s;
alter default privileges revoke usage on types from public;
alter default privileges in schema s grant select, insert on tables to reader with grant option;
alter default privileges in schema s grant usage on sequences to public;
alter default privileges in schema s grant execute on routines to writer;
alter default privileges for role creator in schema s grant usage on types to writer;
alter default privileges for role creator grant usage on schemas to reader;
alter default privileges for role creator revoke all on tables from creator;
-- ## plan
-- SE01: lets PUBLIC have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
-- OP06: changes the rights of writer on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE SELECT, UPDATE, USAGE ON SEQUENCES FROM writer;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT USAGE ON SCHEMAS TO reader;
-- OP06: changes the rights of creator on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLES FROM creator;
-- OP06: changes the rights of PUBLIC on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE USAGE ON TYPES FROM PUBLIC;
-- OP06: changes the rights of writer on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA s GRANT USAGE ON TYPES TO writer;
-- OP06: changes the rights of writer on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT EXECUTE ON FUNCTIONS TO writer;
-- SE01: lets PUBLIC have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT USAGE ON SEQUENCES TO PUBLIC;
-- SE01: lets reader have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT, SELECT ON TABLES TO reader WITH GRANT OPTION;
-- ## plan pg15
-- SE01: lets PUBLIC have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
-- OP06: changes the rights of writer on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE SELECT, UPDATE, USAGE ON SEQUENCES FROM writer;
-- OP06: changes the rights of reader on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator GRANT USAGE ON SCHEMAS TO reader;
-- OP06: changes the rights of creator on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator REVOKE DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLES FROM creator;
-- OP06: changes the rights of PUBLIC on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE USAGE ON TYPES FROM PUBLIC;
-- OP06: changes the rights of writer on new objects of creator
ALTER DEFAULT PRIVILEGES FOR ROLE creator IN SCHEMA s GRANT USAGE ON TYPES TO writer;
-- OP06: changes the rights of writer on new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT EXECUTE ON FUNCTIONS TO writer;
-- SE01: lets PUBLIC have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT USAGE ON SEQUENCES TO PUBLIC;
-- SE01: lets reader have or hand on rights on all new objects of postgres
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT, SELECT ON TABLES TO reader WITH GRANT OPTION;
