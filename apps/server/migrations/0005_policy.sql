-- The policy office: parameters as drafts and published packs, and what a published rise makes of the paid households.

create table parameter_draft (
  draft_id uuid primary key,
  division text collate "C" not null references division (code),
  title text not null,
  changes jsonb not null,
  version integer not null default 1 check (version > 0),
  state text not null default 'open' check (state in ('open', 'published', 'discarded')),
  drafted_by uuid not null references officer (officer_id),
  edited_by uuid[] not null,
  edited_at timestamptz not null
);
comment on table parameter_draft is 'Changes of parameters that the city, or one district for itself, prepares; nothing is judged by it.';
comment on column parameter_draft.edited_by is 'Everybody who wrote on it: none of them publishes it.';
create index parameter_draft_by_state on parameter_draft (state, edited_at);

create table parameter_pack (
  pack_id uuid primary key,
  number integer not null unique check (number > 0),
  draft_id uuid not null unique references parameter_draft (draft_id),
  division text collate "C" not null references division (code),
  title text not null,
  changes jsonb not null,
  effective_from date not null,
  drafted_by uuid not null references officer (officer_id),
  published_by uuid not null references officer (officer_id),
  published_at timestamptz not null,
  published_on date not null,
  check (drafted_by <> published_by),
  check (effective_from >= published_on)
);
comment on table parameter_pack is 'Published changes of parameters: a pack is added and never changed, a later one takes its place from its own day on.';

create table parameter_content (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  pack text not null,
  content text not null,
  first_used_at timestamptz not null
);
comment on table parameter_content is 'Every set of parameters that an assessment used, once, by the SHA-256 of its text: an old decision is repeated with it.';

alter table assessment add column pack_digest text;
comment on column assessment.pack_digest is 'The parameters it used, in parameter_content; null for assessments older than that table.';

create table rise_batch (
  batch_id uuid primary key,
  pack_id uuid not null references parameter_pack (pack_id),
  division text collate "C" not null references division (code),
  effective_from date not null,
  state text not null check (state in ('waiting', 'preview', 'ready', 'proposed', 'released', 'done')),
  computed_at timestamptz,
  proposed_by uuid references officer (officer_id),
  proposed_at timestamptz,
  released_by uuid references officer (officer_id),
  released_at timestamptz,
  unique (pack_id, division),
  check (state = 'waiting' or computed_at is not null),
  check (state not in ('proposed', 'released', 'done') or proposed_by is not null),
  check (state not in ('released', 'done') or released_by is not null),
  check (released_by is null or released_by <> proposed_by)
);
comment on table rise_batch is 'The paid households of one district under a published pack: computed as a preview, on the day in earnest, released by two people.';

create table rise_household (
  hid uuid not null,
  case_id uuid not null,
  batch_id uuid not null references rise_batch (batch_id),
  outcome text not null check (outcome in ('raise', 'same', 'review')),
  reason text not null default '',
  before_fen bigint not null check (before_fen >= 0),
  after_fen bigint check (after_fen >= 0),
  sampled boolean not null default false,
  checked_by uuid references officer (officer_id),
  checked_at timestamptz,
  agrees boolean,
  adjusted_at timestamptz,
  primary key (hid, case_id, batch_id),
  foreign key (hid, case_id) references case_file (hid, case_id),
  check (outcome <> 'raise' or after_fen > before_fen),
  check (adjusted_at is null or outcome = 'raise')
);
comment on table rise_household is 'What the new parameters make of one paid household. Only a raise is paid out by itself; a cut, an end or an open question is for people.';
create index rise_household_by_batch on rise_household (batch_id, outcome);

grant select, insert, update on parameter_draft, rise_batch to jzt_app;
grant select, insert on parameter_pack, parameter_content to jzt_app;
grant select, insert, update, delete on rise_household to jzt_app;

alter table parameter_draft enable row level security;
alter table parameter_draft force row level security;
create policy parameter_draft_scope on parameter_draft using (in_scope(division));
alter table rise_batch enable row level security;
alter table rise_batch force row level security;
create policy rise_batch_scope on rise_batch using (in_scope(division));
alter table rise_household enable row level security;
alter table rise_household force row level security;
create policy rise_household_scope on rise_household
  using (exists (select from case_file f where f.hid = rise_household.hid and f.case_id = rise_household.case_id))
  with check (true);
