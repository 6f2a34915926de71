import { lintBound, lintEntryIntoForce } from './lint-after-adoption.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { lintChallenge, lintChallengeMeaning } from './lint-challenge.ts'
import { lintDecision, lintMeaning } from './lint-decision.ts'
import { lintElectorate } from './lint-electorate.ts'
import { lintFields } from './lint-fields.ts'
import { lintLedgers, lintWeightShares } from './lint-ledger.ts'
import { lintMembersNeeded } from './lint-members-needed.ts'
import { mustBeBoolean, mustBeOneOf, mustBeText, note } from './lint-finding.ts'
import type { Linting, LintFinding } from './lint-finding.ts'
import { DEEPEST_JSON, isTooDeep } from '../reading/nesting.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { Rule } from '../language/rule.ts'

function lintQuorum(linting: Linting, given: JsonRecord): void {
  mustBeText(linting, given, 'id', 'quorum', 'The quorum has no name.')
  mustBeOneOf(linting, given, 'base', 'quorum', ['members'], 'It is not said what the quorum is a share of.')
  mustBeBoolean(
    linting,
    given,
    'strict',
    'quorum',
    'It is not said whether half is enough: "half" of 42 is 21, "more than half" is 22.',
  )
  mustBeOneOf(
    linting,
    given,
    'unstated',
    'quorum',
    ['from-answers', 'presumed'],
    'It is not said what holds when nobody counted who was there.',
  )
  lintWeightShares(linting, given['weights'], 'quorum.weights')
  lintMembersNeeded(linting, given['threshold'], 'quorum')
}

function lintHead(linting: Linting, given: JsonRecord): void {
  if (given['format'] !== RULE_FORMAT)
    note(linting, 'rule.format', 'format', 'The format is not known.', `Write "${RULE_FORMAT}".`)
  for (const field of ['id', 'title', 'text']) mustBeText(linting, given, field, '', `The rule has no ${field}.`)
  const version = given['version']
  if (!(typeof version === 'number' && Number.isInteger(version) && version >= 1)) {
    note(linting, 'rule.left_open', 'version', 'The rule has no version.', 'Write a number from 1.')
  }
  const source = isRecord(given['source']) ? given['source'] : {}
  mustBeText(linting, source, 'citation', 'source', 'The rule has no source.')
  mustBeOneOf(
    linting,
    source,
    'certainty',
    'source',
    ['verified', 'known', 'own'],
    'It is not said how sure the wording is.',
  )
  const inForce = isRecord(given['inForce']) ? given['inForce'] : {}
  const from = inForce['from']
  if (from !== null && !(typeof from === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(from))) {
    note(
      linting,
      'rule.left_open',
      'inForce.from',
      'It is not said since when it is in force.',
      'Write a date YYYY-MM-DD, or null.',
    )
  }
}

function isWellFormed(value: unknown, linting: Linting): value is Rule {
  return isRecord(value) && linting.findings.length === 0
}

/**
 * Everything a rule leaves open or gets wrong, each with how to mend it; an empty list means that it may be used. Takes
 * untyped JSON. A rule must name base, strictness, abstention, absence and, for a silence, its period, and an empty
 * vote must not adopt.
 */
export function lintRule(value: unknown): readonly LintFinding[] {
  if (isTooDeep(value)) {
    const problem = `It is nested more than ${DEEPEST_JSON} levels deep.`
    return [
      { code: 'rule.too_deep', path: 'decision', problem, mend: 'Write it with fewer conditions within conditions.' },
    ]
  }
  const given = isRecord(value) ? value : {}
  const ledgers = new Set([HEADS, ...Object.keys(isRecord(given['ledgers']) ? given['ledgers'] : {})])
  const groups = new Set(Object.keys(isRecord(given['groups']) ? given['groups'] : {}))
  const hasQuorum = given['quorum'] !== undefined
  const linting: Linting = { findings: [], ledgers, groups, ids: new Set(), hasQuorum }
  lintHead(linting, given)
  lintElectorate(linting, given['electorate'], 'electorate')
  if (given['quorum'] !== undefined) lintQuorum(linting, isRecord(given['quorum']) ? given['quorum'] : {})
  else if (isRecord(given['decision']) && given['decision']['kind'] === 'quorum') {
    note(linting, 'rule.left_open', 'quorum', 'The rule asks for a quorum and names none.', 'Write the quorum.')
  }
  lintLedgers(linting, given['ledgers'])
  lintDecision(linting, given['decision'], 'decision')
  if (given['bound'] !== undefined) lintBound(linting, given['bound'])
  if (given['entryIntoForce'] !== undefined) lintEntryIntoForce(linting, given['entryIntoForce'])
  if (given['challenge'] !== undefined) lintChallenge(linting, given['challenge'])
  lintFields(linting, given)
  if (isWellFormed(value, linting)) {
    lintMeaning(linting, value.decision, 'decision')
    if (value.challenge !== undefined) lintChallengeMeaning(linting, value.challenge)
  }
  return linting.findings
}

/** A rule from untyped JSON, or `rule.refused` with what to mend. */
export function ruleFromJson(value: unknown): Result<Rule> {
  const findings = lintRule(value)
  if (
    findings.length === 0 &&
    isWellFormed(value, { findings: [], ledgers: new Set(), groups: new Set(), ids: new Set(), hasQuorum: false })
  ) {
    return accept(value)
  }
  return refuse('rule.refused', { findings: findings.map(({ path, problem, mend }) => `${path}: ${problem} ${mend}`) })
}
