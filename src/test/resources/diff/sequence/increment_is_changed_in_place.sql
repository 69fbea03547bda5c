-- A new increment keeps the sequence, and with it the current value.
-- ## before
create sequence invoice_no increment by 1;
-- ## after
create sequence invoice_no increment by 10;
