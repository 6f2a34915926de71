import { STANDINGS } from '../language/ballot.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import { lintLedger } from './lint-condition.ts'
import { mustBeCount, mustBeOneOf, mustBeText, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

function lintProxies(linting: Linting, given: JsonRecord, path: string): void {
  mustBeCount(linting, given, 'perHolder', path, 'It is not said how many a member may act for.')
  const { withinGroups, represented } = given
  const groups = Array.isArray(withinGroups) ? withinGroups : []
  const known = groups.every((group) => typeof group === 'string' && linting.groups.has(group))
  if (withinGroups !== undefined && (groups.length === 0 || !known)) {
    const problem = 'The groups within which a member may act for another are not described.'
    note(linting, 'rule.unknown_group', `${path}.withinGroups`, problem, 'Describe them under "groups".')
  }
  const why = 'It is not said whether a represented member counts as present.'
  if (represented !== undefined || linting.hasQuorum)
    mustBeOneOf(linting, given, 'represented', path, ['present', 'not-present'], why)
}

function lintUnits(linting: Linting, value: unknown, path: string): void {
  const given = isRecord(value) ? value : {}
  mustBeOneOf(linting, given, 'by', path, ['constituency'], 'It is not said which members share a seat.')
  mustBeOneOf(linting, given, 'heads', path, ['one', 'members'], 'It is not said how many members a seat counts as.')
  const why = 'It is not said what holds when members of one seat say different things.'
  mustBeOneOf(linting, given, 'divided', path, ['refused', 'abstains'], why)
}

function lintSplitVotes(linting: Linting, value: unknown, path: string): void {
  const given = isRecord(value) ? value : {}
  lintLedger(linting, given, path)
  if (given['ledger'] === HEADS) {
    const problem = 'One head cannot be split.'
    note(linting, 'rule.unknown_ledger', `${path}.ledger`, problem, 'Name a weight ledger.')
  }
  const why = 'It is not said what a member that splits its votes is counted as.'
  mustBeOneOf(linting, given, 'heads', path, ['abstain', 'larger-part'], why)
}

/** Checks who may vote and what leaves the base. */
export function lintElectorate(linting: Linting, value: unknown, path: string): void {
  const given = isRecord(value) ? value : {}
  const standings = given['standings']
  if (
    !Array.isArray(standings) ||
    standings.length === 0 ||
    !standings.every((each) => STANDINGS.some((word) => word === each))
  ) {
    const mend = `Write a list of: ${STANDINGS.join(', ')}.`
    note(linting, 'rule.left_open', `${path}.standings`, 'It is not said which standings carry a vote.', mend)
  }
  const bases = ['leaves-base', 'stays-in-base']
  mustBeOneOf(linting, given, 'recusal', path, bases, 'It is not said what a recusal does.')
  mustBeOneOf(linting, given, 'nonParticipation', path, bases, 'It is not said what not participating does.')
  const without = given['withoutVote']
  for (const [index, each] of (Array.isArray(without) ? without : []).entries()) {
    const at = `${path}.withoutVote[${index}]`
    const record = isRecord(each) ? each : {}
    mustBeText(linting, record, 'role', at, 'Who has no vote.')
    mustBeOneOf(linting, record, 'effect', at, bases, 'It is not said whether it leaves the base.')
  }
  const proxies = given['proxies']
  if (isRecord(proxies)) lintProxies(linting, proxies, `${path}.proxies`)
  if (given['units'] !== undefined) lintUnits(linting, given['units'], `${path}.units`)
  if (given['splitVotes'] === undefined) return
  lintSplitVotes(linting, given['splitVotes'], `${path}.splitVotes`)
  if (given['units'] === undefined) return
  const problem = 'Members of a seat vote as one, so that none of them casts a part of its own.'
  note(linting, 'rule.unit_split', `${path}.splitVotes`, problem, 'Leave out "splitVotes" or "units".')
}
