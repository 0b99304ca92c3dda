-- Every programme of the process: what an application asks for, and what it comes to.

-- What stands below changes rows that row-level security keeps even from their owner.
alter table case_file no force row level security;
alter table entitlement no force row level security;
alter table draft no force row level security;

alter table case_file drop constraint case_file_programme_check;
alter table case_file add constraint case_file_programme_check
  check (programme in ('dibao', 'single-person', 'tekun', 'marginal', 'rigid', 'temporary'));
alter table case_file add column asked text[] not null default '{dibao}' check (cardinality(asked) > 0);
comment on column case_file.programme is 'What the case stands for now: the first programme asked for, until a signature names the one that is granted.';
comment on column case_file.asked is 'The programmes that were applied for in this case; its procedure follows from them.';

-- Cases opened when only 低保 could be asked for: their fold, as the fold of the same events gives it today.
update case_file set state = state
  || jsonb_build_object('asked', jsonb_build_array('dibao'), 'adjustments', jsonb_build_array())
  || case when state #>> '{surveyResult,eligible}' = 'true'
    then jsonb_build_object('surveyResult', state -> 'surveyResult' || '{"programme": "dibao"}') else '{}' end
  || case when state #>> '{opinion,include}' = 'true'
    then jsonb_build_object('opinion', state -> 'opinion' || '{"programme": "dibao"}') else '{}' end
  || case when state #>> '{decision,confirmed}' = 'true'
    then jsonb_build_object('decision', state -> 'decision' || '{"programme": "dibao"}') else '{}' end
  || case when state ? 'benefit'
    then jsonb_build_object('benefit', state -> 'benefit' || '{"programme": "dibao", "payment": "monthly"}') else '{}' end;

alter table draft add column programmes text[] not null default '{dibao}' check (cardinality(programmes) > 0);
alter table draft drop column programme;
comment on column draft.programmes is 'What the application will ask for.';

alter table person_directory add column procedure text not null default 'standing'
  check (procedure in ('standing', 'tekun', 'temporary'));
comment on column person_directory.procedure is 'Of which kind the case is: a household that is paid 低保 may receive 临时救助 beside it.';

alter table entitlement drop constraint entitlement_pkey;
alter table entitlement drop constraint entitlement_amount_fen_check;
alter table entitlement add column seq integer not null default 0 check (seq >= 0);
alter table entitlement add column programme text not null default 'dibao';
alter table entitlement add column payment text not null default 'monthly' check (payment in ('monthly', 'once'));
alter table entitlement add column granted_on date;
update entitlement set granted_on = (month || '-01')::date;
alter table entitlement alter column granted_on set not null;
alter table entitlement add check (amount_fen > 0 or payment = 'monthly');
alter table entitlement add check (amount_fen >= 0);
alter table entitlement add primary key (hid, case_id, seq);
comment on table entitlement is 'What a household is entitled to: an amount every month from `month` on, until a later row takes its place (0 ends it), or an amount once.';
comment on column entitlement.seq is 'The version of the case whose event granted it: the same event twice is one row.';

alter table publicity add column programme text not null default 'dibao';

alter table case_file force row level security;
alter table entitlement force row level security;
alter table draft force row level security;
