-- ## before
create function public.v(text[], oid) returns void language internal as 'postgresql_fdw_validator';
create extension postgres_fdw;
create foreign data wrapper plain;
create foreign data wrapper opts options (a '1', b '2');
create foreign data wrapper gone;
create server s1 foreign data wrapper plain;
create server s2 type 'a' version '1' foreign data wrapper plain options (host 'x', port '1');
create server s3 foreign data wrapper plain;
create server pg foreign data wrapper postgres_fdw options (host 'localhost', dbname 'x');
create user mapping for reader server s2 options ("user" 'a');
create user mapping for public server s1;
create foreign table public.ft (id int options (column_name 'x') not null, n int default 5) server pg options (schema_name 's', table_name 't');
comment on server s1 is 's1';
comment on foreign data wrapper plain is 'plain';
comment on foreign table public.ft is 'ft';
grant usage on foreign server s1 to reader;
grant usage on foreign data wrapper plain to reader with grant option;
-- ## after
create function public.v(text[], oid) returns void language internal as 'postgresql_fdw_validator';
create extension postgres_fdw;
create foreign data wrapper plain validator public.v;
create foreign data wrapper opts options (b '3', "C d" 'it''s');
create foreign data wrapper handled handler postgres_fdw_handler validator postgres_fdw_validator;
create server s1 foreign data wrapper opts;
create server s2 type 'b' version '2' foreign data wrapper plain options (port '2', dbname 'y');
create server s3 version '7' foreign data wrapper plain;
create server pg foreign data wrapper postgres_fdw options (host 'elsewhere', fetch_size '10');
create user mapping for reader server s2 options ("user" 'b');
create user mapping for writer server s1 options ("user" 'w');
create foreign table public.ft (id bigint options (column_name 'y'), n int, s text options (column_name 'S')) server pg options (table_name 'u', updatable 'false');
create foreign table public.ft2 (a int, b text collate "C" not null, check (a > 0)) server s3;
comment on server s1 is 'one';
comment on foreign data wrapper plain is 'plainer';
comment on foreign table public.ft is 'foreign';
grant usage on foreign server s1 to writer;
grant usage on foreign data wrapper plain to reader;
-- ## plan
ALTER TABLE ONLY public.ft ALTER COLUMN n DROP DEFAULT;
-- OP01: drops the user mapping with the password that it may hold
DROP USER MAPPING FOR reader SERVER s2;
-- OP01: drops the user mapping with the password that it may hold
DROP USER MAPPING FOR PUBLIC SERVER s1;
DROP SERVER s2;
DROP SERVER s1;
DROP FOREIGN DATA WRAPPER gone;
CREATE FOREIGN DATA WRAPPER handled HANDLER public.postgres_fdw_handler VALIDATOR public.postgres_fdw_validator;
ALTER FOREIGN DATA WRAPPER opts OPTIONS (DROP a, ADD "C d" 'it''s', SET b '3');
ALTER FOREIGN DATA WRAPPER plain VALIDATOR public.v;
ALTER SERVER pg OPTIONS (DROP dbname, ADD fetch_size '10', SET host 'elsewhere');
CREATE SERVER s1 FOREIGN DATA WRAPPER opts;
CREATE SERVER s2 TYPE 'b' VERSION '2' FOREIGN DATA WRAPPER plain OPTIONS (dbname 'y', port '2');
ALTER SERVER s3 VERSION '7';
-- OP01: creates the user mapping without a password, which is never read: set it by hand
CREATE USER MAPPING FOR writer SERVER s1 OPTIONS ("user" 'w');
-- OP01: creates the user mapping without a password, which is never read: set it by hand
CREATE USER MAPPING FOR reader SERVER s2 OPTIONS ("user" 'b');
CREATE FOREIGN TABLE public.ft2 (
    a integer,
    b text COLLATE pg_catalog."C" NOT NULL,
    CONSTRAINT ft2_a_check CHECK ((a > 0))
)
SERVER s3;
-- BC07: lets NULL into public.ft.id
ALTER TABLE public.ft ALTER COLUMN id TYPE bigint;
ALTER TABLE public.ft ALTER COLUMN id DROP NOT NULL;
ALTER TABLE ONLY public.ft ALTER COLUMN id OPTIONS (SET column_name 'y');
ALTER TABLE public.ft ADD COLUMN s text OPTIONS (column_name 'S');
ALTER FOREIGN TABLE public.ft OPTIONS (DROP schema_name, SET table_name 'u', ADD updatable 'false');
-- OP06: changes the rights of reader on Foreign data wrapper plain
REVOKE GRANT OPTION FOR USAGE ON FOREIGN DATA WRAPPER plain FROM reader;
GRANT USAGE ON FOREIGN SERVER s1 TO writer;
COMMENT ON FOREIGN DATA WRAPPER plain IS 'plainer';
COMMENT ON SERVER s1 IS 'one';
COMMENT ON FOREIGN TABLE public.ft IS 'foreign';
