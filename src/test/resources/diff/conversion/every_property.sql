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
