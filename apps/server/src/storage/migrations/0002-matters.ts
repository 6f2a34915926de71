import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Reports with what was made of them, dossiers, positions, and what members told in confidence.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [reports, dossiers]) await sql.raw(part).execute(db)
}

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
