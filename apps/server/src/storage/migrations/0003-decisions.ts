import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * Drafts, procedures, decisions, lines, and the record. Belt and braces: PostgreSQL itself refuses a vote that comes too late and a
 * change of the record.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [drafts, record]) await sql.raw(part).execute(db)
}

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
  -- json keeps the bytes that the first answer had.
  verdict json,
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
