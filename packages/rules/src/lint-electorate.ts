import { STANDINGS } from './ballot.ts'
import { isRecord } from './json-reading.ts'
import { mustBeCount, mustBeOneOf, mustBeText, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

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
  if (isRecord(proxies))
    mustBeCount(linting, proxies, 'perHolder', `${path}.proxies`, 'It is not said how many a member may act for.')
}
