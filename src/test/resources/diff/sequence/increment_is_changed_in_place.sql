-- A new increment keeps the sequence, and with it the current value.
-- ## before
create sequence invoice_no increment by 1;
-- ## after
create sequence invoice_no increment by 10;
-- ## plan
ALTER SEQUENCE public.invoice_no AS bigint INCREMENT BY 10 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
