-- An extension's own comment is no difference; one that was changed or taken away is.
-- ## before
create extension tablefunc;
create extension dict_int;
create extension unaccent;
comment on extension unaccent is 'ours';
-- ## after
create extension tablefunc;
comment on extension tablefunc is 'ours';
create extension dict_int;
comment on extension dict_int is null;
create extension unaccent;
create extension dict_xsyn;
create extension tcn;
comment on extension tcn is 'ours too';
-- ## plan
CREATE EXTENSION dict_xsyn SCHEMA public VERSION '1.0';
CREATE EXTENSION tcn SCHEMA public VERSION '1.0';
COMMENT ON EXTENSION dict_int IS NULL;
COMMENT ON EXTENSION tablefunc IS 'ours';
COMMENT ON EXTENSION tcn IS 'ours too';
COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';
