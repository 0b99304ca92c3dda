-- The list of people in special hardship 确有特殊困难人员 (社会救助法 第二十一条), kept by the towns and their district.

create table special_hardship (
  entry_id uuid primary key,
  division text collate "C" not null references division (code),
  id_number_index text not null,
  id_number_sealed text not null,
  name_sealed text not null,
  ground_sealed text not null,
  listed_on date not null,
  listed_by uuid not null references officer (officer_id),
  listed_at timestamptz not null,
  removed_on date,
  removed_by uuid references officer (officer_id),
  removal_sealed text,
  check (division ~ '^50[0-9]{7}$'),
  check (removed_on is null or removed_on >= listed_on),
  check ((removed_on is null) = (removed_by is null) and (removed_on is null) = (removal_sealed is null))
);
comment on table special_hardship is 'People in special hardship whom a town has put on its list, with the ground; an entry is taken off, never deleted.';
comment on column special_hardship.division is 'The town in whose list the person stands.';
create unique index special_hardship_listed on special_hardship (id_number_index, division) where removed_on is null;
create index special_hardship_by_place on special_hardship (division, listed_on);

grant select, insert, update on special_hardship to jzt_app;
alter table special_hardship enable row level security;
alter table special_hardship force row level security;
create policy special_hardship_scope on special_hardship using (in_scope(division));
