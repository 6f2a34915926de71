import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * The house's first tables. Only SQL of PostgreSQL 15. Identifiers are made by the application; members are known by their
 * code. Dated facts (standing, weight, seat, office, credentials, chairmanship) are rows with from and to days, never updated.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [alliance, identity, organisation, reports, dossiers, drafts, record])
    await sql.raw(part).execute(db)
}

const alliance = `
create table alliance (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  name text not null,
  short_name text not null,
  zone text not null,
  working_days int[] not null,
  holidays date[] not null,
  languages text[] not null,
  demonstration boolean not null,
  secret bytea not null,
  founded_at timestamptz(3) not null
);`

const identity = `
create table person (
  id uuid primary key,
  name text not null,
  language text not null,
  registered_at timestamptz(3) not null
);
create table account (
  person uuid primary key references person,
  sign_in text not null unique,
  password_hash text
);
create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('set-up', 'invitation')),
  person uuid references person,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create table web_session (
  token_hash text primary key,
  person uuid not null references person,
  role text not null,
  member text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index on web_session (person);
create table personal_token (
  id uuid primary key,
  token_hash text not null unique,
  person uuid not null references person,
  role text not null,
  member text,
  label text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create table sign_in_attempt (
  sign_in text not null,
  at timestamptz(3) not null
);
create index on sign_in_attempt (sign_in, at);
create index on sign_in_attempt (at);
create table answered_key (
  person uuid not null,
  key text not null,
  endpoint text not null,
  input_hash text not null,
  answer jsonb not null,
  primary key (person, key)
);`

const organisation = `
create table member (
  code text primary key,
  name text not null,
  aliases text[] not null,
  registered_at timestamptz(3) not null
);
create table member_standing (
  member text not null references member,
  standing text not null,
  from_day date not null,
  reason text,
  primary key (member, from_day)
);
create table member_weight (
  member text not null references member,
  ledger text not null,
  value text not null,
  from_day date not null,
  source text not null,
  primary key (member, ledger, from_day)
);
create table body (
  id text primary key,
  name text not null,
  symbol text not null unique,
  numbered_by_session boolean not null,
  from_day date not null
);
create table seat (
  body text not null references body,
  member text not null references member,
  from_day date not null,
  to_day date,
  primary key (body, member, from_day)
);
create table body_rule (
  body text not null references body,
  rule_id text not null,
  version text not null,
  matter text not null,
  rule jsonb not null,
  from_day date not null,
  primary key (body, rule_id, version)
);
create table staff (
  id uuid primary key,
  person uuid not null references person,
  role text not null,
  from_day date not null,
  to_day date
);
create table office (
  id uuid primary key,
  title text not null,
  member text references member,
  person uuid not null references person,
  from_day date not null,
  to_day date,
  acting boolean not null
);
create table credential (
  id uuid primary key,
  person uuid not null references person,
  member text not null references member,
  function text not null,
  from_day date not null,
  to_day date
);
create index on credential (person);
create table chairmanship (
  id uuid primary key,
  member text not null references member,
  from_day date not null,
  to_day date,
  programme text not null
);
create table priority_area (
  chairmanship uuid not null references chairmanship,
  code text not null,
  title text not null,
  position int not null,
  primary key (chairmanship, code)
);
create table body_session (
  id uuid primary key,
  body text not null references body,
  number int not null,
  from_day date not null,
  to_day date not null,
  place text not null,
  agenda text[] not null,
  unique (body, number)
);
create table meeting (
  id uuid primary key,
  held_at timestamptz(3) not null,
  place text not null,
  purpose text not null,
  participants jsonb not null,
  documents text[] not null,
  readout text
);`

const reports = `
create table report (
  id uuid primary key,
  title text not null,
  media text not null,
  source bytea not null,
  text text not null,
  text_hash text not null unique,
  language text not null,
  address text,
  file_name text,
  extraction jsonb not null,
  received_at timestamptz(3) not null,
  received_by uuid not null references person
);
create table suggestion (
  report uuid not null references report,
  key text not null,
  position int not null,
  content jsonb not null,
  state text not null check (state in ('open', 'accepted', 'rejected')),
  reason text,
  settled_by uuid references person,
  settled_at timestamptz(3),
  primary key (report, key)
);
create table statement (
  id uuid primary key,
  report uuid not null references report,
  quote text not null,
  type text not null,
  content jsonb not null,
  source jsonb not null,
  cue jsonb not null,
  speaker_name text not null,
  person uuid references person,
  office text,
  member text references member,
  capacity text not null,
  polarity text not null,
  addressee text,
  dossier uuid,
  accepted_by uuid not null references person,
  accepted_at timestamptz(3) not null
);
create index on statement (member);
alter table suggestion add column statement uuid references statement;
create table statement_reply (
  id uuid primary key,
  statement uuid not null references statement,
  member text not null references member,
  reflects boolean not null,
  words text not null,
  language text not null,
  at timestamptz(3) not null
);`

const dossiers = `
create table dossier (
  id uuid primary key,
  title text not null,
  question text not null,
  language text not null,
  body text not null references body,
  priority text,
  concern jsonb,
  opened_at timestamptz(3) not null
);
alter table statement add foreign key (dossier) references dossier;
create table issue (
  id uuid primary key,
  dossier uuid not null references dossier,
  position int not null,
  unique (dossier, position)
);
create table issue_version (
  issue uuid not null references issue,
  version int not null,
  title text not null,
  question text not null,
  language text not null,
  content jsonb not null,
  author text not null,
  put_at timestamptz(3) not null,
  primary key (issue, version)
);
create table position_call (
  id uuid primary key,
  dossier uuid not null references dossier,
  members text[] not null,
  due_at timestamptz(3) not null,
  note text,
  called_at timestamptz(3) not null
);
create table position (
  id uuid primary key,
  issue uuid not null references issue,
  issue_version int not null,
  member text not null references member,
  standing text not null check (standing in ('working', 'formal')),
  words text not null,
  language text not null,
  place jsonb not null,
  importance text not null,
  reservation text,
  status text not null,
  ad_referendum_until date,
  audience jsonb not null,
  taken_by uuid not null references person,
  taken_at timestamptz(3) not null,
  sequence bigint generated always as identity,
  erased_at timestamptz(3)
);
create index on position (issue, member, sequence);
create table limit_in_confidence (
  id uuid primary key,
  issue uuid not null references issue,
  member text not null references member,
  content jsonb not null,
  chairmanship uuid not null references chairmanship,
  given_at timestamptz(3) not null
);
create table estimate (
  id uuid primary key,
  issue uuid not null references issue,
  member text not null references member,
  circle text not null,
  place jsonb not null,
  importance text not null,
  words text not null,
  evidence uuid[] not null,
  made_by uuid not null references person,
  made_at timestamptz(3) not null
);
create table opening (
  position uuid not null references position,
  role text not null,
  member text not null default '',
  first_at timestamptz(3) not null,
  primary key (position, role, member)
);`

const drafts = `
create table symbol_series (
  series text primary key,
  last int not null
);
create table draft (
  id uuid primary key,
  symbol text not null unique,
  dossier uuid not null references dossier,
  revises uuid references draft,
  revision int not null,
  title text not null,
  text text not null,
  text_hash text not null,
  language text not null,
  line jsonb,
  package jsonb not null,
  concept text not null,
  reason text,
  territory text references member,
  tabled_by text not null,
  tabled_at timestamptz(3) not null,
  state text not null check (state in ('tabled', 'in-procedure', 'adopted', 'not-adopted', 'revised'))
);
create table intention (
  draft uuid not null references draft,
  member text not null references member,
  vote text not null,
  audience jsonb not null,
  at timestamptz(3) not null,
  primary key (draft, member)
);
create table procedure (
  id uuid primary key,
  kind text not null check (kind in ('vote', 'silence')),
  draft uuid not null references draft,
  body text not null references body,
  rule jsonb not null,
  electorate jsonb not null,
  territory text,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  state text not null check (state in ('open', 'broken', 'certified', 'closed', 'announced', 'withdrawn')),
  verdict jsonb,
  decided_at timestamptz(3),
  announced_at timestamptz(3)
);
create table procedure_event (
  procedure uuid not null references procedure,
  seq bigint not null,
  kind text not null,
  member text,
  words text,
  language text,
  vote text,
  revision int,
  content jsonb not null,
  received jsonb,
  received_officer uuid references person,
  contested_at timestamptz(3),
  contested_reason text,
  at timestamptz(3) not null,
  primary key (procedure, seq),
  unique (procedure, member, revision)
);
create table decision (
  id uuid primary key,
  symbol text not null unique,
  procedure uuid not null unique references procedure,
  draft uuid not null references draft,
  announced_at timestamptz(3) not null
);
create table line (
  id uuid primary key,
  decision uuid not null references decision,
  dossier uuid not null references dossier,
  say text[] not null,
  if_asked text[] not null,
  do_not_say text[] not null,
  stands_aside text[] not null,
  language text not null,
  valid_from date not null,
  review_on date
);
-- Belt and braces under the application's own check: a vote counts only in an open procedure and before its end.
create function refuse_late_vote() returns trigger language plpgsql as $$
declare p procedure%rowtype;
begin
  if new.kind <> 'cast-vote' then return new; end if;
  select * into p from procedure where id = new.procedure;
  if p.state <> 'open' or new.at >= p.due_at then
    raise exception 'the procedure has ended' using errcode = 'CL001';
  end if;
  return new;
end $$;
create trigger procedure_event_in_time before insert on procedure_event for each row execute function refuse_late_vote();`

const record = `
create table record_head (
  only_one boolean primary key default true check (only_one),
  size bigint not null,
  chain_hash text not null,
  last_at timestamptz(3) not null
);
insert into record_head (size, chain_hash, last_at) values (0, '', 'epoch');
create table record_entry (
  seq bigint primary key,
  kind text not null,
  subject text not null,
  at timestamptz(3) not null,
  by_person text not null,
  on_behalf_of text,
  entry text not null,
  entry_hash text not null,
  chain_hash text not null
);
create index on record_entry (subject);
create table record_body (
  seq bigint primary key references record_entry,
  salt text not null,
  body jsonb not null,
  body_text text not null,
  owner text,
  audience jsonb not null
);
-- The record is append-only for the application's role as well.
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'the record is append-only'; end $$;
create trigger record_entry_fixed before update or delete on record_entry for each row execute function refuse_change();`
