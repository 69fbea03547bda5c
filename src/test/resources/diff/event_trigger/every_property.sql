-- ## before
create function public.f() returns event_trigger language plpgsql as 'begin end';
create function public.g() returns event_trigger language plpgsql as 'begin end';
create event trigger func on ddl_command_end execute function public.f();
create event trigger event on ddl_command_end execute function public.f();
create event trigger tags on ddl_command_end when tag in ('CREATE TABLE') execute function public.f();
create event trigger tags_gone on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE') execute function public.f();
create event trigger state on sql_drop execute function public.f();
create event trigger gone on table_rewrite execute function public.f();
comment on event trigger state is 'state';
alter event trigger func enable replica;
-- ## after
create function public.f() returns event_trigger language plpgsql as 'begin end';
create function public.g() returns event_trigger language plpgsql as 'begin end';
create event trigger func on ddl_command_end execute function public.g();
create event trigger event on ddl_command_start execute function public.f();
create event trigger tags on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function public.f();
create event trigger tags_gone on ddl_command_end execute function public.f();
create event trigger state on sql_drop execute function public.f();
create event trigger "Ma de" on ddl_command_end execute function public.g();
comment on event trigger state is 'state';
alter event trigger func enable replica;
alter event trigger state disable;
alter event trigger "Ma de" enable always;
-- ## plan
DROP EVENT TRIGGER tags_gone;
DROP EVENT TRIGGER tags;
DROP EVENT TRIGGER gone;
DROP EVENT TRIGGER func;
DROP EVENT TRIGGER event;
CREATE EVENT TRIGGER "Ma de" ON ddl_command_end
  EXECUTE FUNCTION public.g();
ALTER EVENT TRIGGER "Ma de" ENABLE ALWAYS;
CREATE EVENT TRIGGER event ON ddl_command_start
  EXECUTE FUNCTION public.f();
CREATE EVENT TRIGGER func ON ddl_command_end
  EXECUTE FUNCTION public.g();
ALTER EVENT TRIGGER func ENABLE REPLICA;
ALTER EVENT TRIGGER state DISABLE;
CREATE EVENT TRIGGER tags ON ddl_command_end
  WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
  EXECUTE FUNCTION public.f();
CREATE EVENT TRIGGER tags_gone ON ddl_command_end
  EXECUTE FUNCTION public.f();
