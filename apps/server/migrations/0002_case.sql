-- The scope of the one who asks, set at the start of each transaction (platform/scope.ts).
-- The setting is read for every row of a scan, so once only. `nullif`: after any SET LOCAL the setting is '' and not null, and '' would open every row.
create function in_scope(code text) returns boolean language sql stable parallel safe as $$
  select code ^@ nullif(current_setting('app.division', true), '')
$$;
create function is_asking(citizen uuid) returns boolean language sql stable parallel safe as $$
  select citizen = nullif(current_setting('app.citizen', true), '')::uuid
$$;

create sequence case_number_sequence;
comment on sequence case_number_sequence is 'The running part of a case number; a gap in it means nothing.';

create table household (
  hid uuid primary key,
  created_at timestamptz not null default now()
);
comment on table household is 'A household that applied once; its id leads every key of its files and never changes.';

create table case_directory (
  case_id uuid primary key,
  case_number text not null unique,
  hid uuid not null
);
comment on table case_directory is 'From a case id or number to the household: the only way to a case without its household.';
create index case_directory_by_hid on case_directory (hid);

create table case_file (
  hid uuid not null references household (hid),
  case_id uuid not null,
  case_number text not null,
  programme text not null check (programme in ('dibao')),
  stage text not null,
  version integer not null check (version > 0),
  division text collate "C" not null,
  living_division text collate "C" not null,
  applicant_id uuid not null,
  agent_id uuid,
  applicant_name_sealed text not null,
  applicant_name_index text not null,
  member_count integer not null check (member_count > 0),
  submitted_on date not null,
  accepted_on date,
  holder text not null check (holder in ('citizen', 'village', 'town', 'district', 'platform')),
  next_deadline date,
  next_deadline_name text,
  due_on date not null generated always as (coalesce(next_deadline, date '9999-12-31')) stored,
  closed_on date,
  outcome text,
  state jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (hid, case_id),
  check (stage in ('submitted', 'supplementing', 'closed') or accepted_on is not null),
  check (stage <> 'closed' or closed_on is not null),
  check (closed_on is null or stage in ('closed', 'published'))
);
comment on table case_file is 'The projection of a case''s events: `state` is their fold, the columns beside it are copies for lists and row-level security.';
comment on column case_file.due_on is 'The order of the queue: a case without a deadline stands at its end. A column, for row-level security lets no index answer an expression that it does not know to keep secrets.';
comment on column case_file.division is 'The handling town, with the registered village where it lies in that town; else the town and 000.';
-- With everything that the counts above a work queue and the policy below read: the largest district is counted from it alone.
create index case_file_by_deadline on case_file (division, due_on, case_id)
  include (stage, holder, living_division, applicant_id, agent_id) where closed_on is null;
-- The queue of a wide place is walked in its order.
create index case_file_by_date on case_file (due_on, case_id) where closed_on is null;
create index case_file_by_living on case_file (living_division) where closed_on is null;
create index case_file_by_applicant on case_file (applicant_id);
create index case_file_by_agent on case_file (agent_id) where agent_id is not null;
create index case_file_by_name on case_file (applicant_name_index);

create table case_event (
  hid uuid not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null,
  on_date date not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('officer', 'citizen', 'system')),
  actor_id uuid,
  payload jsonb not null,
  primary key (hid, case_id, seq),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table case_event is 'What happened, in order: the truth about a case. Ids, dates, codes and amounts only; texts are sealed in step_record.';

create table step_record (
  hid uuid not null,
  case_id uuid not null,
  record_id uuid not null,
  step text not null,
  taken_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  input_sealed text not null,
  primary key (hid, case_id, record_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table step_record is 'The form of each step as it was signed and sent, sealed: opinions, visits, minutes, objections, reasons.';
create index step_record_by_step on step_record (hid, case_id, step, taken_at);

create table case_member (
  hid uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  key text not null,
  name_sealed text not null,
  id_number_sealed text not null,
  id_number_index text not null,
  phone_sealed text,
  relation text not null,
  birth date not null,
  primary key (hid, case_id, member_id),
  unique (hid, case_id, key),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table case_member is 'The people of the application; names and numbers sealed, the identity number looked up by its keyed index.';

create table person_directory (
  id_number_index text not null,
  hid uuid not null,
  case_id uuid not null,
  open boolean not null,
  primary key (id_number_index, hid, case_id)
);
comment on table person_directory is 'In which households a person stands: finds the same member in another open case or paid household.';

create table application (
  hid uuid not null,
  case_id uuid not null,
  content_sealed text not null,
  supplemented_sealed text,
  primary key (hid, case_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table application is 'What was declared, as it was declared, sealed whole.';

create table draft (
  draft_id uuid primary key,
  citizen_id uuid not null references citizen (citizen_id),
  programme text not null,
  version integer not null default 1,
  resume_at text not null,
  pages_sealed text not null,
  saved_at timestamptz not null default now()
);
comment on table draft is 'An application that is still being filled in, sealed, for the person who fills it in.';
create index draft_by_citizen on draft (citizen_id);

create table document (
  document_id uuid primary key,
  hid uuid,
  case_id uuid,
  uploaded_by_kind text not null check (uploaded_by_kind in ('citizen', 'officer', 'token')),
  uploaded_by uuid not null,
  kind text not null,
  member_key text,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  storage_key text not null unique,
  uploaded_at timestamptz not null default now(),
  check ((hid is null) = (case_id is null))
);
comment on table document is 'A paper or photo: cleaned, sealed and stored under a key of our own; bound to a case when the case takes it in.';
create index document_by_case on document (hid, case_id) where case_id is not null;

create table finding (
  hid uuid not null,
  case_id uuid not null,
  finding_id uuid not null,
  code text not null,
  member_id uuid,
  detail_sealed text not null,
  found_at timestamptz not null default now(),
  primary key (hid, case_id, finding_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table finding is 'A contradiction that a person must resolve: what was stated, what was found. Its outcome stands in the events.';

create table assessment (
  hid uuid not null,
  case_id uuid not null,
  assessment_id uuid not null,
  assessed_at timestamptz not null,
  assessed_on date not null,
  rules_version text not null,
  pack text not null,
  result text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  facts_sealed text not null,
  trace_sealed text not null,
  primary key (hid, case_id, assessment_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table assessment is 'What the rules said, with the facts they were given and the whole trace, so that it can be repeated.';

create table notice (
  hid uuid not null,
  case_id uuid not null,
  notice_id uuid not null,
  kind text not null,
  title text not null,
  paragraphs_sealed text not null,
  issued_on date not null,
  served_on date,
  primary key (hid, case_id, notice_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table notice is 'Every written word of the office to the applicant: acceptance, supplement, ineligibility, decision.';

create table publicity (
  hid uuid not null,
  case_id uuid not null,
  publicity_id uuid not null,
  kind text not null check (kind in ('proposed', 'granted')),
  division text collate "C" not null,
  applicant_name_sealed text not null,
  member_count integer not null,
  include boolean not null,
  amount_fen bigint not null,
  posted_on date not null,
  ends_on date,
  withdrawn_on date,
  primary key (hid, case_id, publicity_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table publicity is 'What hangs on the village board and, for the included only and masked, on the web until it ends.';
create index publicity_by_division on publicity (division, ends_on);

create table objection (
  hid uuid not null,
  case_id uuid not null,
  objection_id uuid not null,
  publicity_id uuid not null,
  objector_id uuid not null,
  words_sealed text not null,
  made_on date not null,
  new_facts boolean not null,
  answer_sealed text,
  answered_on date,
  primary key (hid, case_id, objection_id),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table objection is 'An objection during publicity; who made it is hidden from village, applicant and the officer concerned.';
create index objection_by_objector on objection (objector_id);

create table entitlement (
  hid uuid not null,
  case_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  amount_fen bigint not null check (amount_fen > 0),
  member_count integer not null,
  primary key (hid, case_id, month),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table entitlement is 'What a household is entitled to, month by month.';

create table authorisation (
  hid uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  authorisation_no text not null,
  how text not null check (how in ('own-code', 'handwriting-and-photo', 'scanned-paper', 'guardian')),
  text_version text not null,
  text_sha256 text not null,
  evidence_sealed text not null,
  signed_at timestamptz not null,
  signed_on date not null,
  withdrawn_on date,
  primary key (hid, case_id, member_id),
  foreign key (hid, case_id, member_id) references case_member (hid, case_id, member_id)
);
comment on table authorisation is 'The economic-check authorisation of one person (社会救助法 第四十条): without it no register is asked.';

create table authorisation_link (
  token_hash text primary key,
  hid uuid not null,
  case_id uuid not null,
  member_id uuid not null,
  phone_sealed text,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table authorisation_link is 'A one-use way for one member to the authorisation page.';

create table register_query (
  hid uuid not null,
  case_id uuid not null,
  query_id uuid not null,
  member_id uuid not null,
  register text not null check (register in ('household', 'social-insurance', 'real-estate', 'vehicle')),
  status text not null check (status in ('waiting', 'found', 'none', 'not-covered', 'error', 'no-answer', 'malformed', 'stood-in')),
  attempts integer not null default 0,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  source_org text,
  request_no text,
  records_sealed text,
  primary key (hid, case_id, query_id),
  unique (hid, case_id, member_id, register),
  foreign key (hid, case_id) references case_file (hid, case_id)
);
comment on table register_query is 'One question to one register about one person. Anything but found and none leaves the fact unknown.';

create table spot_check_batch (
  batch_id uuid primary key,
  division text collate "C" not null,
  closed_at timestamptz not null default now(),
  closed_by uuid not null,
  share numeric not null,
  seed text not null,
  case_numbers jsonb not null,
  drawn jsonb not null,
  mandatory jsonb not null
);
comment on table spot_check_batch is 'A closed list of reported cases and the draw from it; the seed is the hash of the list, so anybody can repeat it.';
create table spot_check_case (
  case_id uuid primary key,
  batch_id uuid not null references spot_check_batch (batch_id)
);
comment on table spot_check_case is 'A case is in one batch only: a second draw is refused by this key.';
create index spot_check_case_by_batch on spot_check_case (batch_id);

grant select, insert on household, case_directory, case_event, step_record, assessment, entitlement, spot_check_batch, spot_check_case to jzt_app;
grant select, insert, update on case_file, case_member, person_directory, application, finding, notice, publicity, objection,
  authorisation, authorisation_link, register_query, document to jzt_app;
grant select, insert, update, delete on draft to jzt_app;
grant usage on case_number_sequence to jzt_app;

alter table case_file enable row level security;
alter table case_file force row level security;
create policy case_file_scope on case_file using (in_scope(division) or in_scope(living_division) or is_asking(applicant_id) or is_asking(agent_id));
alter table publicity enable row level security;
alter table publicity force row level security;
create policy publicity_scope on publicity using (
  in_scope(division) or kind = 'granted' or include
  or exists (select from case_file f where f.hid = publicity.hid and f.case_id = publicity.case_id));
alter table draft enable row level security;
alter table draft force row level security;
create policy draft_scope on draft using (is_asking(citizen_id));

alter table objection enable row level security;
alter table objection force row level security;
create policy objection_scope on objection using (
  is_asking(objector_id)
  or exists (select from case_file f where f.hid = objection.hid and f.case_id = objection.case_id)) with check (true);
alter table document enable row level security;
alter table document force row level security;
create policy document_scope on document using (
  is_asking(uploaded_by)
  or exists (select from case_file f where f.hid = document.hid and f.case_id = document.case_id)) with check (true);

-- Adding a row is not reading one: `with check (true)`, for the submission writes a case and its parts in one statement,
-- and a policy that looked for the case would not see it yet. The foreign keys bind each part to its case.
do $$
declare
  part text;
begin
  foreach part in array array['case_event', 'step_record', 'case_member', 'application', 'finding', 'assessment', 'notice',
    'entitlement', 'authorisation', 'register_query'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy %I on %I using (exists (select from case_file f where f.hid = %I.hid and f.case_id = %I.case_id)) with check (true)',
      part || '_scope', part, part, part);
  end loop;
end $$;
