-- ## before
create conversion public.c1 for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create default conversion public.c2 for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
create conversion public.gone for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion public.c1 is 'c1';
-- ## after
create conversion public.c1 for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
create conversion public.c2 for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
create default conversion public."Ma de" for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion public.c1 is 'one';
-- ## plan
DROP CONVERSION public.gone;
DROP CONVERSION public.c2;
DROP CONVERSION public.c1;
CREATE DEFAULT CONVERSION public."Ma de" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION public.c1 FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
CREATE CONVERSION public.c2 FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
COMMENT ON CONVERSION public.c1 IS 'one';
