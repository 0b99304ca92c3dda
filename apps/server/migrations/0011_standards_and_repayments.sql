-- Cases that a new standard would judge otherwise, money that is asked back, and the office's own time in the audit.

create table standard_check (
  hid uuid not null,
  case_id uuid not null,
  assessment_id uuid not null,
  pack_digest text not null,
  checked_at timestamptz not null,
  primary key (hid, case_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table standard_check is 'An open case whose assessment was held against newer parameters with the same result: it is looked at again only under yet others, or once it is assessed anew.';
comment on column standard_check.pack_digest is 'The parameters it was held against, as in assessment.pack_digest.';
grant select, insert, update on standard_check to jzt_app;
alter table standard_check enable row level security;
alter table standard_check force row level security;
create policy standard_check_scope on standard_check
  using (exists (select from case_file f where f.hid = standard_check.hid and f.case_id = standard_check.case_id))
  with check (true);

-- A closed case stays in the queue as long as money is asked back.
alter table case_file drop constraint case_file_check1;
alter table case_file add constraint case_file_closed_on check (
  stage <> 'closed' or closed_on is not null or next_deadline_name = 'repay');

create function office_now() returns timestamptz language sql stable as $$
  select coalesce(
    nullif(current_setting('app.now', true), '')::timestamptz,
    now() + make_interval(days => (select clock_ahead_days from platform_state)))
$$;
comment on function office_now is 'The time in the office: that of the database, ahead by as many days as the clock of a demo city was moved; or what a transaction set when it replays a past day.';
alter table audit alter column at set default office_now();
