import type { OutputOf } from '@commonline/contract'
import type { BallotMember } from '@commonline/rules'
import { weightOn } from '../../organisation/weights.ts'

interface Register extends Pick<OutputOf<'organisation'>, 'members' | 'today'> {
  readonly bodies: readonly { readonly id: string; readonly members: readonly string[] }[]
}

/** Which of the alliance's ledgers stands for each ledger of a rule; where nothing is said, the one of the same name, else the first. */
export function ledgerFor(ledger: string, known: readonly string[], chosen: string | undefined): string | null {
  if (chosen !== undefined && known.includes(chosen)) return chosen
  return known.includes(ledger) ? ledger : (known[0] ?? null)
}

/**
 * Members of a body, or of the whole alliance, as they stand today. Each weighs on a ledger of the ballot what it weighs on the
 * ledger of the alliance that `sources` names for it.
 */
export function allianceMembers(
  { bodies, members, today }: Register,
  body: string | null,
  sources: ReadonlyMap<string, string>,
): readonly BallotMember[] {
  const seated = body === null ? null : new Set(bodies.find(({ id }) => id === body)?.members)
  return members
    .filter(({ code }) => seated === null || seated.has(code))
    .map((member) => ({
      id: member.code,
      standing: member.standing,
      weights: Object.fromEntries(
        [...sources].flatMap(([ledger, source]) => {
          const weight = weightOn(member, source, today)
          return weight === null ? [] : [[ledger, weight.value]]
        }),
      ),
    }))
}
