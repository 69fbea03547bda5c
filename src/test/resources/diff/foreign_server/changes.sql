-- Wrappers, servers and user mappings with their options; what may be a secret is left out.
-- ## before
create foreign data wrapper w options (debug 'true');
create server s foreign data wrapper w options (host 'a', port '1');
create user mapping for public server s options ("user" 'x');
create user mapping for reader server s;
create server gone type 't' version '1' foreign data wrapper w;
grant usage on foreign server s to reader;
-- ## after
create foreign data wrapper w options (trace 'it''s');
create server s version '2' foreign data wrapper w options (host 'b', dbname 'd');
create user mapping for public server s options ("user" 'y');
create user mapping for "Ünï ""☃" server s;
grant usage on foreign server s to writer;
grant usage on foreign data wrapper w to writer;
comment on server s is 'ours';
create foreign data wrapper "N""ew" validator postgresql_fdw_validator;
create server "S 2" foreign data wrapper "N""ew";
-- ## plan
-- OP06: changes the rights of reader on Foreign server s
REVOKE USAGE ON FOREIGN SERVER s FROM reader;
-- OP01: drops the user mapping with the password that it may hold
DROP USER MAPPING FOR reader SERVER s;
DROP SERVER gone;
CREATE FOREIGN DATA WRAPPER "N""ew" VALIDATOR postgresql_fdw_validator;
ALTER FOREIGN DATA WRAPPER w OPTIONS (DROP debug, ADD trace 'it''s');
CREATE SERVER "S 2" FOREIGN DATA WRAPPER "N""ew";
ALTER SERVER s VERSION '2' OPTIONS (DROP port, ADD dbname 'd', SET host 'b');
-- OP01: creates the user mapping without a password, which is never read: set it by hand
CREATE USER MAPPING FOR "Ünï ""☃" SERVER s;
ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET "user" 'y');
-- OP06: changes the rights of writer on Foreign data wrapper w
GRANT USAGE ON FOREIGN DATA WRAPPER w TO writer;
-- OP06: changes the rights of writer on Foreign server s
GRANT USAGE ON FOREIGN SERVER s TO writer;
COMMENT ON SERVER s IS 'ours';
