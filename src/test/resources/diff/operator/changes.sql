-- Operators with commutators and negators; estimators change in place.
-- ## before
create operator === (function = int4eq, leftarg = int, rightarg = int, restrict = eqsel);
create operator <<< (function = int4lt, leftarg = int, rightarg = int);
create operator !@ (function = int4abs, rightarg = int);
-- ## after
create operator === (function = int4eq, leftarg = int, rightarg = int, restrict = neqsel, join = eqjoinsel);
create operator ~~< (function = int4lt, leftarg = int, rightarg = int, commutator = ~~>, negator = ~~>=);
create operator ~~> (function = int4gt, leftarg = int, rightarg = int, commutator = ~~<);
create operator ~~>= (function = int4ge, leftarg = int, rightarg = int, negator = ~~<);
create operator ==== (function = int4eq, leftarg = int, rightarg = int, commutator = ====, hashes, merges);
comment on operator ==== (int, int) is 'equal';
-- ## plan
DROP OPERATOR public.<<< (integer, integer);
DROP OPERATOR public.!@ (NONE, integer);
ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = neqsel, JOIN = eqjoinsel);
CREATE OPERATOR public.==== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.====), HASHES, MERGES);
CREATE OPERATOR public.~~< (FUNCTION = int4lt, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~~>), NEGATOR = OPERATOR(public.~~>=));
CREATE OPERATOR public.~~> (FUNCTION = int4gt, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~~<));
CREATE OPERATOR public.~~>= (FUNCTION = int4ge, LEFTARG = integer, RIGHTARG = integer, NEGATOR = OPERATOR(public.~~<));
COMMENT ON OPERATOR public.==== (integer, integer) IS 'equal';
