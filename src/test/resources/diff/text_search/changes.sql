-- Dictionaries and configurations; mappings change in place.
-- ## before
create text search dictionary d (template = simple, stopwords = english);
create text search configuration c (parser = default);
alter text search configuration c add mapping for asciiword with d;
alter text search configuration c add mapping for word, email with simple;
create text search configuration gone (parser = default);
-- ## after
create text search dictionary d (template = simple, stopwords = english, accept = false);
create text search dictionary "D""2" (template = snowball, language = english);
create text search configuration c (parser = default);
alter text search configuration c add mapping for asciiword with d, simple;
alter text search configuration c add mapping for word, url with "D""2", simple;
comment on text search configuration c is 'ours';
create text search configuration fresh (parser = default);
alter text search configuration fresh add mapping for asciiword with d;
create text search template t (lexize = dsimple_lexize, init = dsimple_init);
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- ## plan
DROP TEXT SEARCH CONFIGURATION public.gone;
CREATE TEXT SEARCH PARSER public.p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE public.t (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY public."D""2" (TEMPLATE = pg_catalog.snowball, language = 'english');
ALTER TEXT SEARCH DICTIONARY public.d (stopwords = 'english', accept = 'false');
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR email;
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR asciiword WITH public.d, simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR url WITH public."D""2", simple;
ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR word WITH public."D""2", simple;
CREATE TEXT SEARCH CONFIGURATION public.fresh (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.fresh ADD MAPPING FOR asciiword WITH public.d;
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS 'ours';
