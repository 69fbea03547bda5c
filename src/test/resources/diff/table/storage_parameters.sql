-- ## before
create table t (a text) with (fillfactor = 50, toast.autovacuum_enabled = off);
create table u (a text);
-- ## after
create table t (a text) with (fillfactor = 60, toast.vacuum_truncate = off);
create table u (a text) with (toast.autovacuum_vacuum_threshold = 100);
-- ## plan
ALTER TABLE public.t RESET (toast.autovacuum_enabled);
ALTER TABLE public.t SET (fillfactor='60', toast.vacuum_truncate='off');
ALTER TABLE public.u SET (toast.autovacuum_vacuum_threshold='100');
