-- A serial column: table, sequence, default and owner in one go, and back.
-- ## before
-- ## after
create table a (id serial, b bigserial, c int default 5 not null);
create sequence s owned by a.c;
-- ## plan
CREATE SEQUENCE public.a_b_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE SEQUENCE public.a_id_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;
CREATE SEQUENCE public.s AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
CREATE TABLE public.a (
    id integer DEFAULT nextval('public.a_id_seq'::regclass) NOT NULL,
    b bigint DEFAULT nextval('public.a_b_seq'::regclass) NOT NULL,
    c integer DEFAULT 5 NOT NULL
);
ALTER SEQUENCE public.a_b_seq OWNED BY public.a.b;
ALTER SEQUENCE public.a_id_seq OWNED BY public.a.id;
ALTER SEQUENCE public.s OWNED BY public.a.c;
