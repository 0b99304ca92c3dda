-- A decision may grant several programmes to one household; a recognition ends by itself.

-- What stands below reads and changes rows that row-level security keeps even from their owner.
alter table case_file no force row level security;
alter table case_event no force row level security;
alter table entitlement no force row level security;
alter table rise_household no force row level security;

alter table entitlement drop constraint entitlement_pkey;
alter table entitlement drop constraint entitlement_payment_check;
alter table entitlement drop constraint entitlement_check;
alter table entitlement add column member_ids uuid[] check (cardinality(member_ids) > 0);
alter table entitlement add column valid_until date;
alter table entitlement add check (payment in ('monthly', 'once', 'none'));
alter table entitlement add check (payment <> 'once' or amount_fen > 0);
alter table entitlement add check (payment <> 'none' or (amount_fen = 0 and valid_until is not null));
alter table entitlement add primary key (hid, case_id, seq, programme);
comment on table entitlement is 'What a household is entitled to, one row for each programme granted: an amount every month from `month` on, until a later row of the programme takes its place (0 ends it), an amount once, or a recognition without money.';
comment on column entitlement.seq is 'The version of the case whose step granted it: with the programme, the same event twice is one row.';
comment on column entitlement.member_ids is 'For whom, where it is granted to members by name; else for the household.';
comment on column entitlement.valid_until is 'The last day of a recognition, which ends by itself.';

-- Recognitions had no row of their own.
insert into entitlement (hid, case_id, seq, programme, payment, month, amount_fen, member_count, granted_on, valid_until)
select f.hid, f.case_id, e.seq, f.state #>> '{benefit,programme}', 'none', f.state #>> '{benefit,from}', 0, f.member_count,
  e.on_date, (f.state #>> '{decision,validUntil}')::date
from case_file f
join case_event e on e.hid = f.hid and e.case_id = f.case_id and e.kind = 'benefit-begun'
where f.state #>> '{benefit,payment}' = 'none' and f.state #>> '{decision,validUntil}' is not null;

-- The fold of a benefit carries for whom it is and until when, as the fold of the same events gives it today.
update case_file set state = state || jsonb_build_object('benefit', state -> 'benefit'
  || case when state #> '{decision,members}' is not null
    then jsonb_build_object('members', state #> '{decision,members}') else '{}' end
  || case when state #> '{decision,validUntil}' is not null
    then jsonb_build_object('validUntil', state #> '{decision,validUntil}') else '{}' end)
where state ? 'benefit' and state ? 'decision';

alter table case_file add column wakes_on date;
comment on column case_file.wakes_on is 'The day from which the clock has something to do in a case that nobody holds: the end of a recognition is near, or past.';
update case_file set wakes_on = (state #>> '{benefit,validUntil}')::date - 30
where state #>> '{benefit,payment}' = 'none' and state #>> '{benefit,validUntil}' is not null;
create index case_file_by_waking on case_file (wakes_on) where wakes_on is not null;

-- Each benefit of a household is raised by itself.
alter table rise_household add column programme text;
update rise_household r set programme = coalesce(f.state #>> '{benefit,programme}', f.programme)
from case_file f where f.hid = r.hid and f.case_id = r.case_id;
alter table rise_household alter column programme set not null;
alter table rise_household drop constraint rise_household_pkey;
alter table rise_household add primary key (hid, case_id, batch_id, programme);
comment on column rise_household.programme is 'Which of the monthly benefits of the household.';

alter table case_file force row level security;
alter table case_event force row level security;
alter table entitlement force row level security;
alter table rise_household force row level security;
