-- The role the server works as: it owns nothing, is no superuser, and row-level security binds it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'jzt_app') then
    create role jzt_app nologin;
  end if;
  -- From PostgreSQL 16 on, who creates a role is a member of it without being allowed to work as it.
  if not pg_has_role(current_user, 'jzt_app',
    case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
    execute format('grant jzt_app to %I', current_user);
  end if;
end $$;

create table platform_state (
  only_row boolean primary key default true check (only_row),
  demo boolean not null default false,
  clock_ahead_days integer not null default 0 check (clock_ahead_days >= 0),
  first_administrator_token_hash text,
  check (demo or clock_ahead_days = 0)
);
comment on table platform_state is 'One row: whether this database holds the demo city (for good), and how far its clock was moved.';
insert into platform_state default values;

create table division (
  code text collate "C" primary key check (code ~ '^50(\d{4}|\d{7}|\d{10})?$'),
  name text not null,
  full_name text not null,
  level text not null check (level in ('city', 'county', 'town', 'village')),
  parent text collate "C",
  valid_from date,
  valid_to date,
  successor text collate "C",
  service_phone text
);
comment on table division is 'Divisions with their dates: a case keeps the code that was valid on its day.';
create index division_by_parent on division (parent, code);

create table calendar_year (
  year integer primary key,
  provisional boolean not null,
  source text not null,
  days_off jsonb not null,
  days_worked jsonb not null
);
comment on table calendar_year is 'Working days 工作日 as published by the State Council; a provisional year (暂定) is replaced when its notice is out.';

create table citizen (
  citizen_id uuid primary key,
  phone_sealed text not null,
  phone_index text not null unique,
  wechat_openid_index text unique,
  created_at timestamptz not null default now()
);
comment on table citizen is 'A person who signs in by phone or WeChat; the number is sealed, and looked up by a keyed index.';

create table officer (
  officer_id uuid primary key,
  account text not null unique check (account ~ '^[a-z0-9.-]{3,40}$'),
  name text not null,
  role text not null check (role in ('village', 'town-clerk', 'town-head', 'district-clerk', 'district-head', 'city', 'auditor', 'administrator')),
  division text collate "C" not null references division (code),
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table officer is 'A member of staff: one role in one place.';
create index officer_by_division on officer (division);

create table session (
  token_hash text primary key,
  kind text not null check (kind in ('citizen', 'officer')),
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table session is 'Who is signed in. Only the hash of a token is kept; deleting the row signs out at once.';
create index session_by_subject on session (kind, subject_id);

create table sign_in_code (
  code_id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'authorisation')),
  subject_index text not null,
  code_hash text not null,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table sign_in_code is 'One-time codes: bound to a phone (or to an authorisation link), at most five tries, ten minutes, one use.';
create index sign_in_code_by_subject on sign_in_code (purpose, subject_index, created_at desc);

create table attempt (
  bucket text primary key,
  window_started timestamptz not null,
  count integer not null
);
comment on table attempt is 'Counted acts (sign-in, codes, objections) for limits that hold over several server processes.';

create table idempotency (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 255),
  request_hash text not null,
  status integer,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
comment on table idempotency is 'The answer given to a write, so that the same key gets the same answer; made in the transaction of the write.';

create table audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('officer', 'citizen', 'system', 'nobody')),
  actor_id uuid,
  what text not null,
  hid uuid,
  case_id uuid,
  why text not null default ''
);
comment on table audit is 'Who read or changed what, and why. The server may add rows and read them, never change or delete one.';
create index audit_by_case on audit (case_id, audit_id);
create index audit_by_actor on audit (actor_id, audit_id);

grant usage on schema public to jzt_app;
grant select on platform_state, division, calendar_year to jzt_app;
grant update on platform_state to jzt_app;
grant insert, update, delete on division, calendar_year to jzt_app;
grant select, insert, update on citizen, officer, sign_in_code to jzt_app;
grant select, insert, update, delete on session, idempotency, attempt to jzt_app;
grant delete on sign_in_code to jzt_app;
grant select, insert on audit to jzt_app;
