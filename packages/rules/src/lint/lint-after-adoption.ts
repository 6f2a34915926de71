import { isAnswer } from '../language/answer.ts'
import { LONGEST_DELAY, parseDay } from '../time/calendar-day.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { mustBeOneOf, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'
import { STARTING_DAYS } from '../language/rule.ts'

/** Checks a length of time in the calendar. */
export function lintDelay(linting: Linting, value: unknown, path: string, why: string): void {
  const delay = isRecord(value) ? value : {}
  mustBeOneOf(linting, delay, 'unit', path, ['days', 'months', 'years'], why)
  if (delay['ending'] !== undefined)
    mustBeOneOf(linting, delay, 'ending', path, ['first-of-next-month'], 'On which day the delay ends.')
  const { length, unit } = delay
  const most = LONGEST_DELAY[unit as keyof typeof LONGEST_DELAY] ?? LONGEST_DELAY.years
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0 && length <= most) return
  note(linting, 'rule.left_open', `${path}.length`, why, `Write a whole number from 0 to ${most}.`)
}

/** Whether a text is a day and nothing more. */
function isDay(text: string): boolean {
  const day = parseDay(text)
  return day.ok && day.value === text
}

function lintStart(linting: Linting, given: JsonRecord, path: string): void {
  mustBeOneOf(linting, given, 'after', path, STARTING_DAYS, 'It is not said from which day it runs.')
}

/** Checks whom an adopted decision does not oblige, and until when a member may opt out. */
export function lintBound(linting: Linting, value: unknown): void {
  const given = isRecord(value) ? value : {}
  const { notBound, optOut } = given
  if (!Array.isArray(notBound) || !notBound.every(isAnswer)) {
    const problem = 'It is not said which answers release a member.'
    note(linting, 'rule.left_open', 'bound.notBound', problem, 'Write a list of answers; it may be empty.')
  }
  if (optOut === undefined) return
  const clause = isRecord(optOut) ? optOut : {}
  lintStart(linting, clause, 'bound.optOut')
  lintDelay(linting, clause['within'], 'bound.optOut.within', 'It is not said until when a member may opt out.')
}

/** Checks when what was adopted enters into force. */
export function lintEntryIntoForce(linting: Linting, value: unknown): void {
  const given = isRecord(value) ? value : {}
  lintStart(linting, given, 'entryIntoForce')
  lintDelay(linting, given['delay'], 'entryIntoForce.delay', 'It is not said how long after it enters into force.')
  const { notBefore } = given
  if (notBefore === undefined || (typeof notBefore === 'string' && isDay(notBefore))) return
  const problem = 'It is not said before which day it does not enter into force.'
  note(linting, 'rule.left_open', 'entryIntoForce.notBefore', problem, 'Write a date YYYY-MM-DD.')
}
