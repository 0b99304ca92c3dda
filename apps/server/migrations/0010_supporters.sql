-- Supporters outside the household sign, state their own means or decline on their own phones (社会救助法 第四十一条, R15).

create table supporter_link (
  token_hash text primary key,
  hid uuid not null,
  case_id uuid not null,
  supporter_key text not null,
  phone_sealed text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  used_at timestamptz
);
create index supporter_link_household on supporter_link (hid, supporter_key);
comment on table supporter_link is 'A one-use way for one supporter outside the household 赡养、抚养、扶养义务人 to the page where he answers.';
comment on column supporter_link.supporter_key is 'The key of the supporter in the application: s1, s2 …';

create table supporter_answer (
  hid uuid not null,
  supporter_key text not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('consented', 'declined')),
  authorisation_no text,
  text_version text not null,
  text_sha256 text not null,
  person_sealed text,
  statement_sealed text,
  evidence_sealed text not null,
  answered_at timestamptz not null,
  answered_on date not null,
  withdrawn_on date,
  primary key (hid, supporter_key),
  foreign key (hid, case_id) references case_file (hid, case_id),
  check ((outcome = 'consented') = (authorisation_no is not null)),
  check ((outcome = 'consented') = (person_sealed is not null)),
  check (outcome = 'consented' or statement_sealed is null)
);
comment on table supporter_answer is 'What a supporter outside the household said of being checked: his own consent, without which nobody asks about him, or that he declines.';
comment on column supporter_answer.hid is 'The household stands for one application: its cases go by the same answer.';
comment on column supporter_answer.case_id is 'The case through which he was asked.';
comment on column supporter_answer.person_sealed is 'Name and identity number as he gave them; who declines is not asked for the number.';
comment on column supporter_answer.statement_sealed is 'What he says of his own means. The household says in its application what it knows of them.';

grant select, insert, update on supporter_link, supporter_answer to jzt_app;

alter table supporter_link enable row level security;
alter table supporter_link force row level security;
create policy supporter_link_scope on supporter_link
  using (exists (select from case_file f where f.hid = supporter_link.hid)) with check (true);
alter table supporter_answer enable row level security;
alter table supporter_answer force row level security;
create policy supporter_answer_scope on supporter_answer
  using (exists (select from case_file f where f.hid = supporter_answer.hid)) with check (true);
