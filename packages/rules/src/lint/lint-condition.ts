import { ANSWERS, isAnswer } from '../language/answer.ts'
import { BASES } from '../language/condition.ts'
import { compare, fraction, parseFraction, ZERO } from '../fraction.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { mustBeBoolean, mustBeOneOf, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'
import { NEGATIVE_OUTCOMES } from '../language/outcome.ts'
import { HEADS } from '../electorate/ledger-source.ts'

const TYPES = ['count', 'share', 'concurrence', 'blocking-minority', 'all-of', 'any-of', 'k-of', 'turnout'] as const

/** What a base itself says about abstention and absence; a rule that says otherwise contradicts itself. */
const TREATMENT_OF_BASE: Readonly<Record<string, { readonly abstention?: string; readonly absence: string }>> = {
  members: { abstention: 'in-base', absence: 'in-base' },
  participating: { abstention: 'in-base', absence: 'in-base' },
  present: { abstention: 'in-base', absence: 'ignored' },
  'present-and-voting': { abstention: 'ignored', absence: 'ignored' },
  'votes-cast': { absence: 'ignored' },
  negative: { abstention: 'ignored', absence: 'ignored' },
}

function lintId(linting: Linting, given: JsonRecord, path: string): void {
  const id = given['id']
  if (typeof id !== 'string' || id === '') {
    note(linting, 'rule.left_open', `${path}.id`, 'Every condition has a name of its own.', 'Write an id.')
  } else if (linting.ids.has(id)) {
    note(linting, 'rule.id_twice', `${path}.id`, `The id "${id}" is used twice.`, 'Give each condition its own id.')
  } else linting.ids.add(id)
  if (given['otherwise'] !== undefined) {
    mustBeOneOf(linting, given, 'otherwise', path, NEGATIVE_OUTCOMES, 'What a failure of this condition is called.')
  }
}

function lintCounts(linting: Linting, given: JsonRecord, path: string): void {
  const counts = given['counts']
  if (Array.isArray(counts) && counts.length > 0 && counts.every(isAnswer)) return
  note(
    linting,
    'rule.left_open',
    `${path}.counts`,
    'It is not said which answers are counted.',
    `Write a list of: ${ANSWERS.join(', ')}.`,
  )
}

/** Checks that a ledger that is named is described. */
export function lintLedger(linting: Linting, given: JsonRecord, path: string): void {
  const { ledger } = given
  if (typeof ledger === 'string' && linting.ledgers.has(ledger)) return
  const mend = `Write one of the ledgers: ${[...linting.ledgers].join(', ')}.`
  note(linting, 'rule.unknown_ledger', `${path}.ledger`, 'It is not said what is counted.', mend)
}

function lintGroup(linting: Linting, { group }: JsonRecord, path: string): void {
  if (group === undefined || (typeof group === 'string' && linting.groups.has(group))) return
  note(linting, 'rule.unknown_group', `${path}.group`, 'The group is not described.', 'Describe it under "groups".')
}

function lintLimit(linting: Linting, given: JsonRecord, path: string): void {
  const threshold = parseFraction(given['threshold'])
  if (!threshold.ok) {
    const floating = typeof given['threshold'] === 'number'
    const problem = floating
      ? 'A threshold with decimals in binary is another threshold.'
      : 'The threshold is no exact number.'
    note(linting, 'rule.inexact_threshold', `${path}.threshold`, problem, 'Write a fraction "a/b" or an integer.')
    return
  }
  const overOne = compare(threshold.value, fraction(1n)) > 0
  if (given['type'] === 'share' && given['base'] !== 'negative' && overOne) {
    note(
      linting,
      'rule.threshold_out_of_range',
      `${path}.threshold`,
      'A share of a base is at most 1.',
      'Write a fraction up to "1/1".',
    )
  }
  if (compare(threshold.value, ZERO) < 0) {
    note(
      linting,
      'rule.threshold_out_of_range',
      `${path}.threshold`,
      'A threshold is not below zero.',
      'Write it from 0.',
    )
  }
  if (
    given['type'] === 'share' &&
    given['strict'] === true &&
    given['side'] === 'floor' &&
    compare(threshold.value, fraction(1n)) === 0 &&
    given['base'] !== 'negative'
  ) {
    note(linting, 'rule.never_holds', `${path}.strict`, 'Nothing is more than the whole.', 'Write "strict": false.')
  }
}

function lintThreshold(linting: Linting, given: JsonRecord, path: string): void {
  lintLedger(linting, given, path)
  lintGroup(linting, given, path)
  lintCounts(linting, given, path)
  mustBeOneOf(linting, given, 'side', path, ['floor', 'ceiling'], 'It is not said whether this is a least or a most.')
  mustBeBoolean(linting, given, 'strict', path, 'It is not said whether reaching the threshold is enough.')
  mustBeOneOf(linting, given, 'base', path, BASES, 'It is not said out of what it is counted.')
  mustBeOneOf(linting, given, 'abstention', path, ['in-base', 'ignored'], 'It is not said what an abstention does.')
  mustBeOneOf(linting, given, 'absence', path, ['in-base', 'ignored'], 'It is not said what an absence does.')
  lintLimit(linting, given, path)
  const base = typeof given['base'] === 'string' ? TREATMENT_OF_BASE[given['base']] : undefined
  for (const field of ['abstention', 'absence'] as const) {
    const due = base?.[field]
    if (due === undefined || given[field] === undefined || given[field] === due) continue
    const problem = `The base "${String(given['base'])}" says that ${field} is ${due}.`
    note(linting, 'rule.base_contradicted', `${path}.${field}`, problem, `Write "${due}", or name another base.`)
  }
}

function lintConcurrence(linting: Linting, given: JsonRecord, path: string): void {
  const group = given['group']
  if (typeof group !== 'string' || !linting.groups.has(group)) {
    note(
      linting,
      'rule.unknown_group',
      `${path}.group`,
      'It is not said who must concur.',
      'Describe the group under "groups" and name it here.',
    )
  }
  mustBeOneOf(
    linting,
    given,
    'abstention',
    path,
    ['concurs', 'withholds'],
    'It is not said whether an abstention is a veto.',
  )
  mustBeOneOf(linting, given, 'absence', path, ['concurs', 'withholds'], 'It is not said whether an absence is a veto.')
  mustBeOneOf(
    linting,
    given,
    'whenNobody',
    path,
    ['holds', 'refuse'],
    'It is not said what holds when nobody is in the group.',
  )
}

function lintBlockingMinority(linting: Linting, given: JsonRecord, path: string): void {
  lintLedger(linting, given, path)
  if (given['ledger'] === HEADS) {
    const problem = 'Of the members as such, it is known how few hold a share of them.'
    note(linting, 'rule.unknown_ledger', `${path}.ledger`, problem, 'Name a weight ledger, or write a count.')
  }
  lintCounts(linting, given, path)
  mustBeBoolean(linting, given, 'strict', path, 'It is not said whether reaching the share is enough.')
  mustBeOneOf(linting, given, 'base', path, ['members'], 'It is not said among whom the fewest are looked for.')
  const { threshold, plus } = given
  const share = parseFraction(threshold)
  const whole = fraction(1n)
  if (
    !share.ok ||
    typeof threshold === 'number' ||
    compare(share.value, ZERO) <= 0 ||
    compare(share.value, whole) > 0
  ) {
    const problem = 'It is not said which share of the ledger the fewest hold.'
    note(linting, 'rule.inexact_threshold', `${path}.threshold`, problem, 'Write a fraction "a/b" above 0 and up to 1.')
  } else if (given['strict'] === true && compare(share.value, whole) === 0) {
    note(linting, 'rule.never_holds', `${path}.strict`, 'Nobody holds more than the whole.', 'Write "strict": false.')
  }
  if (typeof plus === 'number' && Number.isSafeInteger(plus) && plus >= 0) return
  const problem = 'It is not said how many more than the fewest a blocking minority has.'
  note(linting, 'rule.left_open', `${path}.plus`, problem, 'Write a whole number from 0.')
}

function lintCombined(linting: Linting, given: JsonRecord, path: string): void {
  const parts = given['of']
  if (!Array.isArray(parts) || parts.length === 0) {
    note(linting, 'rule.left_open', `${path}.of`, 'There is nothing to combine.', 'Write a list of conditions.')
    return
  }
  for (const [index, part] of parts.entries()) lintCondition(linting, part, `${path}.of[${index}]`)
  const k = given['k']
  if (given['type'] === 'k-of' && !(typeof k === 'number' && Number.isInteger(k) && k >= 1 && k <= parts.length)) {
    note(
      linting,
      'rule.left_open',
      `${path}.k`,
      'It is not said how many must hold.',
      `Write a number from 1 to ${parts.length}.`,
    )
  }
}

function lintTurnout(linting: Linting, given: JsonRecord, path: string): void {
  lintLedger(linting, given, path)
  lintCounts(linting, given, path)
  mustBeOneOf(linting, given, 'base', path, ['members'], 'It is not said what turnout is a share of.')
  const bands = Array.isArray(given['bands']) ? given['bands'] : []
  let last = ZERO
  for (const [index, band] of bands.entries()) {
    const at = `${path}.bands[${index}]`
    if (!isRecord(band)) continue
    mustBeBoolean(linting, band, 'inclusive', at, 'It is not said whether the upper end belongs to the band.')
    const isLast = index === bands.length - 1
    const end = parseFraction(band['upTo'])
    if (isLast !== (band['upTo'] === undefined) || (!isLast && (!end.ok || compare(end.value, last) < 0))) {
      note(
        linting,
        'rule.bands_not_in_order',
        `${at}.upTo`,
        'Bands rise, and the last has no upper end.',
        'Write rising fractions, none in the last band.',
      )
    }
    if (end.ok) last = end.value
    if (band['condition'] !== null) lintCondition(linting, band['condition'], `${at}.condition`)
  }
  if (bands.length === 0)
    note(linting, 'rule.left_open', `${path}.bands`, 'There are no bands.', 'Write at least one band.')
}

/** Checks a condition of untyped JSON and everything inside it. */
export function lintCondition(linting: Linting, value: unknown, path: string): void {
  if (!isRecord(value)) {
    note(linting, 'rule.left_open', path, 'There is no condition.', 'Write one.')
    return
  }
  lintId(linting, value, path)
  mustBeOneOf(linting, value, 'type', path, TYPES, 'It is not said what kind of condition this is.')
  if (value['type'] === 'count' || value['type'] === 'share') lintThreshold(linting, value, path)
  else if (value['type'] === 'concurrence') lintConcurrence(linting, value, path)
  else if (value['type'] === 'blocking-minority') lintBlockingMinority(linting, value, path)
  else if (value['type'] === 'turnout') lintTurnout(linting, value, path)
  else lintCombined(linting, value, path)
}
