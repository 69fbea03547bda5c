-- ## before
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger state on ddl_command_end execute function f();
create event trigger tags on ddl_command_start when tag in ('CREATE TABLE') execute function f();
create event trigger dropped on sql_drop execute function f();
-- ## after
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger state on ddl_command_end execute function f();
alter event trigger state enable always;
create event trigger tags on ddl_command_start when tag in ('CREATE TABLE', 'DROP TABLE') execute function f();
create event trigger "Off" on table_rewrite execute function f();
alter event trigger "Off" disable;
-- ## plan
DROP EVENT TRIGGER tags;
DROP EVENT TRIGGER dropped;
CREATE EVENT TRIGGER "Off" ON table_rewrite
  EXECUTE FUNCTION public.f();
ALTER EVENT TRIGGER "Off" DISABLE;
ALTER EVENT TRIGGER state ENABLE ALWAYS;
CREATE EVENT TRIGGER tags ON ddl_command_start
  WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
  EXECUTE FUNCTION public.f();
