-- ## before
create function public.h() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function public.h2() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function public.i(internal) returns void language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
create function public.v(oid) returns void language c as '$libdir/plpgsql', 'plpgsql_validator';
create language untrusted handler public.h;
create language inlined handler public.h inline public.i;
create trusted language kept handler public.h inline public.i validator public.v;
create language gone handler public.h;
create function public.uses() returns int language kept as 'begin return 1; end';
comment on language kept is 'kept';
grant usage on language kept to reader;
-- ## after
create function public.h() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function public.h2() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function public.i(internal) returns void language c as '$libdir/plpgsql', 'plpgsql_inline_handler';
create function public.v(oid) returns void language c as '$libdir/plpgsql', 'plpgsql_validator';
create trusted language untrusted handler public.h;
create language inlined handler public.h inline public.i validator public.v;
create trusted language kept handler public.h2 inline public.i validator public.v;
create language "Ma de" handler public.h;
create function public.uses() returns int language kept as 'begin return 1; end';
comment on language kept is 'still kept';
revoke usage on language kept from public;
-- ## plan
-- OP06: changes the rights of reader on Language kept
REVOKE USAGE ON LANGUAGE kept FROM reader;
DROP LANGUAGE gone;
CREATE LANGUAGE "Ma de" HANDLER public.h;
CREATE OR REPLACE LANGUAGE inlined HANDLER public.h INLINE public.i VALIDATOR public.v;
CREATE OR REPLACE TRUSTED LANGUAGE kept HANDLER public.h2 INLINE public.i VALIDATOR public.v;
CREATE OR REPLACE TRUSTED LANGUAGE untrusted HANDLER public.h;
-- OP06: changes the rights of PUBLIC on Language kept
REVOKE USAGE ON LANGUAGE kept FROM PUBLIC;
COMMENT ON LANGUAGE kept IS 'still kept';
