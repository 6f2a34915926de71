import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * The alliance, who may come in, and the register. Only SQL of PostgreSQL 15. Identifiers are made by the application; members are
 * known by their code. Dated facts (standing, weight, seat, office, credentials, chairmanship) are rows with from and to days.
 * What was once answered is json, which keeps its bytes, and not jsonb, which sorts the names of fields.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [alliance, identity, organisation]) await sql.raw(part).execute(db)
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
  answer json not null,
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
