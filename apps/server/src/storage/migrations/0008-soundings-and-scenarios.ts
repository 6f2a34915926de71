import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What the chair's office asks members in confidence with their answers, and what-if arrangements that a circle keeps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(soundings).execute(db)
  await sql.raw(scenarios).execute(db)
}

const soundings = `
create table sounding (
  id uuid primary key,
  dossier uuid not null references dossier,
  chairmanship uuid not null references chairmanship,
  question text not null,
  language text not null,
  variants jsonb not null,
  members text[] not null,
  due_at timestamptz(3),
  put_by uuid not null references person,
  put_at timestamptz(3) not null
);
create index on sounding (dossier);
create index on sounding (chairmanship);
create table sounding_reply (
  sounding uuid not null references sounding on delete cascade,
  member text not null references member,
  variant int not null,
  answer text not null check (answer in ('can-accept', 'can-accept-if', 'cannot', 'awaiting-instructions')),
  words text,
  language text not null,
  answered_by uuid not null references person,
  answered_at timestamptz(3) not null,
  primary key (sounding, member, variant)
);`

const scenarios = `
create table scenario (
  id uuid primary key,
  dossier uuid not null references dossier,
  circle text not null,
  name text not null,
  note text,
  language text not null,
  package jsonb not null,
  concept text not null,
  kept_by uuid not null references person,
  kept_at timestamptz(3) not null,
  unique (dossier, circle, name)
);`
