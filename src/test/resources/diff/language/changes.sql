-- Languages are replaced in place.
-- ## before
create language gone handler plpgsql_call_handler;
create language pl handler plpgsql_call_handler;
-- ## after
create trusted language pl handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
create trusted language "P""2" handler plpgsql_call_handler;
grant usage on language pl to reader;
comment on language pl is 'ours';
-- ## plan
DROP LANGUAGE gone;
CREATE TRUSTED LANGUAGE "P""2" HANDLER plpgsql_call_handler;
CREATE OR REPLACE TRUSTED LANGUAGE pl HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
-- OP06: changes the rights of reader on Language pl
GRANT USAGE ON LANGUAGE pl TO reader;
COMMENT ON LANGUAGE pl IS 'ours';
