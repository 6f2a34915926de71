import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Announced verdicts may be challenged, and an entry knows which act contested it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(challenges).execute(db)
}

const challenges = `
alter table procedure
  drop constraint procedure_state_check,
  add constraint procedure_state_check check (
    state in ('open', 'broken', 'certified', 'closed', 'announced', 'challenged', 'overturned', 'withdrawn')
  ),
  add column challengeable_until timestamptz(3),
  add column challenge_closes_at timestamptz(3),
  -- json keeps the bytes that the first answer had.
  add column challenge_verdict json,
  add column final_at timestamptz(3);
-- No rule knew a challenge so far, so what was announced is final.
update procedure set final_at = announced_at where state = 'announced';
alter table decision add column set_aside_at timestamptz(3);
alter table procedure_event add column contested_by bigint;
update procedure_event set contested_by = (
  select max(entry.seq) from record_entry entry
  where entry.kind = 'contest-entry' and entry.subject = procedure_event.procedure::text
    and entry.at = procedure_event.contested_at
) where contested_at is not null;
-- Belt and braces under the application's own check, for votes on the matter and for votes on a challenge.
create or replace function refuse_late_vote() returns trigger language plpgsql as $$
declare p procedure%rowtype;
begin
  if new.kind not in ('cast-vote', 'vote-on-challenge') then return new; end if;
  select * into p from procedure where id = new.procedure;
  if (new.kind = 'cast-vote' and (p.state <> 'open' or new.at >= p.due_at))
    or (new.kind = 'vote-on-challenge' and (p.state <> 'challenged' or new.at >= p.challenge_closes_at)) then
    raise exception 'the procedure has ended' using errcode = 'CL001';
  end if;
  return new;
end $$;`
