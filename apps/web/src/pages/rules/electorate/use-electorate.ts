import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { ledgersOf } from '../../organisation/weights.ts'
import { useRecordedNames } from '../history/recorded-names.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { readLists } from '../vote-table/lists-in-address.ts'
import { allianceMembers, ledgerFor } from './alliance-members.ts'
import { askedNames, framed } from './asked-names.ts'
import type { Organisation } from './electorate-choice.tsx'
import { electorateSource } from './electorate-source.ts'
import type { ElectorateSource } from './electorate-source.ts'
import { listedMembers } from './listed-members.ts'

export interface ChosenElectorate {
  readonly source: ElectorateSource
  readonly frame: BallotFrame
  /** How its members are called; null where they are the alliance's own. */
  readonly names: ((code: string) => string) | null
}

const byCode = (code: string): string => code

/** The electorate as the address describes it: its members, their weights, and who holds which role. */
export function useElectorate(rule: Rule, body: string | undefined, organisation: Organisation): ChosenElectorate {
  const [membersText] = useAddressState('members')
  const [heldText] = useAddressState('held')
  const [weighText] = useAddressState('weigh')
  const recordedName = useRecordedNames()
  const source = useMemo(() => electorateSource(membersText, rule, body), [membersText, rule, body])
  const frame = useMemo(() => {
    const ledgers = Object.keys(rule.ledgers ?? {})
    const weigh = readLists(weighText)
    const known = ledgersOf(organisation.members)
    const ofAlliance = (one: string | null) =>
      allianceMembers(
        organisation,
        one,
        new Map(
          ledgers.flatMap((ledger) => {
            const source = ledgerFor(ledger, known, weigh[ledger]?.[0])
            return source === null ? [] : [[ledger, source]]
          }),
        ),
      )
    const members = (() => {
      switch (source.kind) {
        case 'rule':
          return rule.members ?? []
        case 'alliance':
          return ofAlliance(null)
        case 'body':
          return ofAlliance(source.body)
        case 'vote':
          return source.vote.ballot.members ?? []
        case 'list':
          return listedMembers(source.lines.join('\n'), ledgers).members
      }
    })()
    return framed(members, askedNames(rule), readLists(heldText))
  }, [rule, source, organisation, heldText, weighText])
  return { source, frame, names: source.kind === 'vote' ? recordedName : source.kind === 'list' ? byCode : null }
}
