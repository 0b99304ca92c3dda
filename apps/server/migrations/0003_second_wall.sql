-- The second wall, complete: row-level security on every table that tells of a household, for reading and for changing.

-- Who objected stands in this table alone: the objector sees his own row, the offices of the case see it, the applicant never does.
alter table objection enable row level security;
alter table objection force row level security;
drop policy if exists objection_scope on objection;
create policy objection_scope on objection
  using (is_asking(objector_id) or exists (
    select from case_file f where f.hid = objection.hid and f.case_id = objection.case_id
      and (in_scope(f.division) or in_scope(f.living_division))))
  with check (true);

alter table authorisation_link enable row level security;
alter table authorisation_link force row level security;
create policy authorisation_link_scope on authorisation_link
  using (exists (select from case_file f where f.hid = authorisation_link.hid and f.case_id = authorisation_link.case_id))
  with check (true);

alter table spot_check_batch enable row level security;
alter table spot_check_batch force row level security;
create policy spot_check_batch_scope on spot_check_batch using (in_scope(division));
alter table spot_check_case enable row level security;
alter table spot_check_case force row level security;
create policy spot_check_case_scope on spot_check_case
  using (exists (select from spot_check_batch b where b.batch_id = spot_check_case.batch_id)) with check (true);

-- What the web shows is visible to everybody, and changed by nobody but the offices of the case.
drop policy publicity_scope on publicity;
create policy publicity_seen on publicity for select using (
  in_scope(division) or kind = 'granted' or include
  or exists (select from case_file f where f.hid = publicity.hid and f.case_id = publicity.case_id));
create policy publicity_added on publicity for insert with check (true);
create policy publicity_changed on publicity for update
  using (exists (select from case_file f where f.hid = publicity.hid and f.case_id = publicity.case_id));

-- The directory leads from a person to his households and holds keyed indexes only. A submission must find a person who
-- stands in a household of another town, so it is read by all; an entry is closed by whoever may see its case.
alter table person_directory enable row level security;
alter table person_directory force row level security;
create policy person_directory_seen on person_directory for select using (true);
create policy person_directory_added on person_directory for insert with check (true);
create policy person_directory_closed on person_directory for update
  using (exists (select from case_file f where f.hid = person_directory.hid and f.case_id = person_directory.case_id));

-- Who looked at whose file is itself part of the file.
alter table audit enable row level security;
alter table audit force row level security;
create policy audit_seen on audit for select
  using (exists (select from case_file f where f.hid = audit.hid and f.case_id = audit.case_id));
create policy audit_added on audit for insert with check (true);
