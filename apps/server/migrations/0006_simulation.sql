-- Simulation: the snapshots that reforms are counted on, and the finished reports. Aggregates only.

create table population_snapshot (
  population text primary key check (population in ('city', 'example')),
  state text not null check (state in ('making', 'ready', 'failed')),
  facts_on date,
  households integer check (households >= 0),
  persons integer check (persons >= 0),
  started_by uuid references officer (officer_id),
  started_at timestamptz not null,
  finished_at timestamptz,
  check (state <> 'ready' or finished_at is not null),
  check ((finished_at is null) = (facts_on is null)),
  check ((facts_on is null) = (households is null) and (facts_on is null) = (persons is null))
);
comment on table population_snapshot is 'The file of households as columns, without names, numbers and ids: how far it is, and the day and size of the last finished one.';
comment on column population_snapshot.started_by is 'Null: the night, or the start of the house.';

create table simulation (
  simulation_id uuid primary key,
  division text collate "C" not null references division (code),
  population text not null check (population in ('city', 'example')),
  draft_id uuid references parameter_draft (draft_id),
  reforms jsonb not null,
  state text not null check (state in ('running', 'done', 'failed')),
  started_by uuid not null references officer (officer_id),
  started_at timestamptz not null,
  finished_at timestamptz,
  report jsonb,
  failure text,
  check ((state = 'running') = (finished_at is null)),
  check ((state = 'done') = (report is not null)),
  check ((state = 'failed') = (failure is not null))
);
comment on table simulation is 'A set of reforms that was counted, with its author, day and report: sums of at least five households, nothing of one.';
create unique index simulation_one_at_a_time on simulation (state) where state = 'running';
create index simulation_by_start on simulation (started_at);
create index simulation_by_draft on simulation (draft_id, started_at) where draft_id is not null;

grant select, insert, update on population_snapshot, simulation to jzt_app;

alter table simulation enable row level security;
alter table simulation force row level security;
create policy simulation_scope on simulation using (in_scope(division));
