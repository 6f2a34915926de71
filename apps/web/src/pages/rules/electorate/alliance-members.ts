import type { OutputOf } from '@commonline/contract'
import type { BallotMember } from '@commonline/rules'
import { ledgersOf, weightOn } from '../../organisation/weights.ts'

type Organisation = OutputOf<'organisation'>

/** Which of the alliance's ledgers stands for each ledger of a rule; where nothing is said, the one of the same name, else the first. */
export function ledgerFor(ledger: string, known: readonly string[], chosen: string | undefined): string | null {
  if (chosen !== undefined && known.includes(chosen)) return chosen
  return known.includes(ledger) ? ledger : (known[0] ?? null)
}

/** Members of a body, or of the whole alliance, as they stand today, with their weights on the ledgers that a rule names. */
export function allianceMembers(
  { bodies, members, today }: Organisation,
  body: string | null,
  ledgers: readonly string[],
  chosen: (ledger: string) => string | undefined,
): readonly BallotMember[] {
  const seated = body === null ? null : new Set(bodies.find(({ id }) => id === body)?.members)
  const known = ledgersOf(members)
  return members
    .filter(({ code }) => seated === null || seated.has(code))
    .map((member) => ({
      id: member.code,
      standing: member.standing,
      weights: Object.fromEntries(
        ledgers.flatMap((ledger) => {
          const source = ledgerFor(ledger, known, chosen(ledger))
          const weight = source === null ? null : weightOn(member, source, today)
          return weight === null ? [] : [[ledger, weight.value]]
        }),
      ),
    }))
}
