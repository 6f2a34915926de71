import type { MemberSummary } from '@commonline/contract'
import type { WordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

/** The weight that holds on a day in a ledger: the latest that began by then. */
export const weightOn = (member: MemberSummary, ledger: string, day: string): MemberSummary['weights'][number] | null =>
  member.weights
    .filter((weight) => weight.ledger === ledger && weight.from <= day)
    .reduce<MemberSummary['weights'][number] | null>(
      (latest, weight) => (latest === null || weight.from >= latest.from ? weight : latest),
      null,
    )

/** Ledgers in the order in which they first appear. */
export const ledgersOf = (members: readonly MemberSummary[]): readonly string[] => [
  ...new Set(members.flatMap(({ weights }) => weights.map(({ ledger }) => ledger))),
]

const knownLedgers: Readonly<Record<string, WordKey>> = {
  population: 'ledger.population',
  contribution: 'ledger.contribution',
}

/** A ledger's name: worded where the interface knows it, else as it was registered. */
export function ledgerWords(ledger: string, words: Speaker['words']): string {
  const key = knownLedgers[ledger]
  return key === undefined ? ledger : words(key)
}
