-- Conversions between encodings.
-- ## before
create conversion gone for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create conversion same for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- ## after
create conversion same for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create default conversion come for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion come is 'ours';
-- ## plan
DROP CONVERSION public.gone;
CREATE DEFAULT CONVERSION public.come FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION public.come IS 'ours';
