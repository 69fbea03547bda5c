-- The sequence of an identity column takes comments though it is a part of the column.
-- ## before
create table a (id int generated always as identity);
-- ## after
create table a (id int generated always as identity);
comment on sequence a_id_seq is 'counts';
create sequence s;
comment on sequence s is 'free';
-- ## plan
CREATE SEQUENCE public.s AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
COMMENT ON SEQUENCE public.a_id_seq IS 'counts';
COMMENT ON SEQUENCE public.s IS 'free';
