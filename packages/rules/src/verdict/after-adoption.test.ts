import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ballot } from '../language/ballot.ts'
import { dayAfter, LONGEST_DELAY, parseDay } from '../time/calendar-day.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { inForce } from '../catalogue/rule-parts.ts'
import { decide } from './decide.ts'
import { lintRule } from '../lint/lint.ts'
import { prepareRule } from './prepared-rule.ts'
import type { Rule } from '../language/rule.ts'
import { applyToSilence, proposeSilence } from '../procedure/silence-procedure.ts'
import { silenceVerdict } from './silence-verdict.ts'

function decided(id: string, ballot: Ballot) {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return decide(rule, ballot)
}

const FOUR = ['A', 'B', 'C', 'D'].map((id) => ({ id }))
const measure = (more: Partial<Ballot>) => decided('ccamlr-ix-6', { members: FOUR, votes: {}, ...more })

test('a measure binds 180 days after it is notified, whoever does not say within 90 that it cannot accept it', () => {
  const optOuts = [
    { by: 'B', at: '2030-06-29' },
    { by: 'C', at: '2030-06-30' },
  ]
  const verdict = measure({ notifiedOn: '2030-03-31', optOuts })
  expect(verdict).toMatchObject({
    value: {
      outcome: 'adopted',
      bound: ['A', 'C', 'D'],
      notBound: ['B'],
      boundCount: 3,
      entryIntoForce: { after: 'notification', on: '2030-09-27' },
    },
  })
  expect(verdict.ok && verdict.value.sentences.slice(-3).map(({ text }) => text)).toEqual([
    'Opted out in time: B.',
    'Too late to opt out: C.',
    'It enters into force on 2030-09-27: 180 days after the notification.',
  ])
})

test('what is not adopted enters into force never, and nobody opts out of it', () => {
  const blocked = measure({
    votes: { A: 'objects' },
    notifiedOn: '2030-03-31',
    optOuts: [{ by: 'B', at: '2030-04-01' }],
  })
  expect(blocked).toMatchObject({ ok: true, value: { outcome: 'rejected' } })
  expect(blocked.ok && [blocked.value.entryIntoForce, blocked.value.notBound]).toEqual([undefined, undefined])
})

test('the day from which it runs may still be unknown; an opt-out needs it', () => {
  expect(measure({})).toMatchObject({ value: { entryIntoForce: { after: 'notification', on: null } } })
  expect(measure({ optOuts: [{ by: 'B', at: '2030-04-01' }] })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['day of notification'] } },
  })
})

test('an opt-out that the rule does not know, of a stranger or on no day is refused', () => {
  const optOuts = (by: string, at: string): Partial<Ballot> => ({ notifiedOn: '2030-03-31', optOuts: [{ by, at }] })
  expect(measure(optOuts('Z', '2030-04-01'))).toMatchObject({ refusal: { code: 'ballot.unknown_voter' } })
  expect(measure(optOuts('A', '2030-02-30'))).toMatchObject({ refusal: { code: 'day.unreadable' } })
  expect(decided('consensus', { members: FOUR, votes: {}, ...optOuts('A', '2030-04-01') })).toMatchObject({
    refusal: { code: 'ballot.opt_out_not_provided' },
  })
})

test('no more members opt out than were bound', () => {
  const counted = (...by: readonly string[]): Ballot => ({
    electorate: 3,
    tally: { yes: 3 },
    notifiedOn: '2030-03-31',
    optOuts: by.map((each) => ({ by: each, at: '2030-04-01' })),
  })
  expect(decided('iwc-v', counted('A', 'B'))).toMatchObject({ value: { boundCount: 1, notBound: ['A', 'B'] } })
  expect(decided('iwc-v', counted('A', 'B', 'C', 'D'))).toMatchObject({
    refusal: { code: 'ballot.more_than_electorate', facts: { counted: 4, electorate: 3 } },
  })
})

test('a prepared rule says the same of entry into force and of opting out', () => {
  const rule = ruleById('ccamlr-ix-6')
  const frame: Ballot = { members: FOUR, notifiedOn: '2030-03-31', optOuts: [{ by: 'B', at: '2030-04-01' }] }
  const prepared = rule === null ? null : prepareRule(rule, frame)
  if (rule === null || !prepared?.ok) throw new Error('not prepared')
  for (const answer of ['absent', 'objects'] as const) {
    const votes = { A: answer, B: 'absent', C: 'absent', D: 'absent' } as const
    const general = decide(rule, { ...frame, votes })
    expect(JSON.stringify(prepared.value.decide([answer, 'absent', 'absent', 'absent']))).toBe(JSON.stringify(general))
  }
})

test('who answered that it is not interested is not bound, though it left the base', () => {
  const verdict = decided('cis-23', { members: FOUR, votes: { A: 'not-participating', B: 'abstain' } })
  expect(verdict).toMatchObject({ value: { outcome: 'adopted', bound: ['B', 'C', 'D'], notBound: ['A'] } })
})

test('in a limited format only those that voted for it are bound; otherwise every member is', () => {
  const votes = { A: 'yes', B: 'yes', C: 'abstain' } as const
  const limited = decided('csto-12-limited', { members: FOUR, stages: [{ votes: {} }, { votes }] })
  expect(limited).toMatchObject({ value: { outcome: 'adopted', bound: ['A', 'B'], notBound: ['C', 'D'] } })
  expect(decided('csto-12', { members: FOUR, votes })).toMatchObject({ value: { bound: ['A', 'B', 'C', 'D'] } })
  const opposed = decided('csto-12-limited', { members: FOUR, stages: [{ votes: { D: 'objects' } }] })
  expect(opposed).toMatchObject({ value: { outcome: 'rejected', stage: 'format' } })
})

const CENTURY = { length: LONGEST_DELAY.years, unit: 'years' } as const

test('a silence enters into force as the rule says, whether it was followed or is told afterwards', () => {
  const rule = ruleById('silence')
  if (rule?.decision.kind !== 'silence') throw new Error('not in the catalogue')
  const providing: Rule = { ...rule, entryIntoForce: inForce(30, 'days', { after: 'publication' }) }
  const [openedAt, due] = ['2030-03-01T12:00:00Z', '2030-03-05T12:00:00Z']
  const [at, dueAt] = [openedAt, due].map((text) => Date.parse(text))
  const opened = applyToSilence(proposeSilence(rule.decision), { kind: 'opened', at: at ?? 0, dueAt: dueAt ?? 0 })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const told = decide(providing, { silence: { openedAt, due } })
  expect(told).toMatchObject({ value: { entryIntoForce: { after: 'publication', on: null } } })
  expect(silenceVerdict(providing, opened.value, dueAt ?? 0)).toEqual(told)
})

test('days, months and years after a day', () => {
  const from = '2027-11-30'
  expect(dayAfter(from, { length: 60, unit: 'days' })).toBe('2028-01-29')
  expect(dayAfter(from, { length: 3, unit: 'months' })).toBe('2028-02-29')
  expect(dayAfter(from, { length: 1, unit: 'years' })).toBe('2028-11-30')
  expect(dayAfter('2028-02-29', { length: 1, unit: 'years' })).toBe('2029-02-28')
  expect(dayAfter(from, { length: 1, unit: 'months', ending: 'first-of-next-month' })).toBe('2028-01-01')
  expect(dayAfter('2027-12-31', { length: 0, unit: 'days', ending: 'first-of-next-month' })).toBe('2028-01-01')
  for (const wrong of ['2030-02-29', '2030-13-01', '30-01-01', 'soon', '']) expect(parseDay(wrong).ok).toBe(false)
  // The longest delay that the linter lets pass ends in a year that can still be written.
  expect(parseDay('9898-12-31').ok && dayAfter('9898-12-31', { ...CENTURY, ending: 'first-of-next-month' })).toBe(
    '9999-01-01',
  )
  expect(parseDay('9899-01-01')).toMatchObject({ refusal: { code: 'day.unreadable' } })
  expect(parseDay('2030-01-02T23:59:59Z')).toEqual({ ok: true, value: '2030-01-02' })
})

test('a longer delay never ends earlier, and neither does one that begins later', () => {
  const day = fc.integer({ min: 0, max: 36_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  const unit = fc.constantFrom('days' as const, 'months' as const, 'years' as const)
  const ending = fc.constantFrom({}, { ending: 'first-of-next-month' as const })
  fc.assert(
    fc.property(day, day, unit, ending, fc.nat({ max: 90 }), fc.nat({ max: 5 }), (a, b, of, more, length, further) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const end = dayAfter(earlier, { length, unit: of, ...more })
      expect(dayAfter(earlier, { length: length + further, unit: of, ...more }) >= end).toBe(true)
      expect(dayAfter(later, { length, unit: of, ...more }) >= end).toBe(true)
      expect(end >= earlier).toBe(true)
    }),
  )
})

test('what entry into force and opting out leave open is refused, with how to mend it', () => {
  const changed = (part: 'bound' | 'entryIntoForce', value: unknown) =>
    lintRule({ ...JSON.parse(JSON.stringify(ruleById('ccamlr-ix-6'))), [part]: value }).map(({ path }) => path)
  const delay = { length: 90, unit: 'days' }
  expect(changed('entryIntoForce', { delay })).toEqual(['entryIntoForce.after'])
  expect(changed('entryIntoForce', { after: 'adoption' })).toEqual([
    'entryIntoForce.delay.unit',
    'entryIntoForce.delay.length',
  ])
  expect(changed('entryIntoForce', { after: 'adoption', delay: { ...delay, length: 1.5 } })).toEqual([
    'entryIntoForce.delay.length',
  ])
  expect(changed('bound', {})).toEqual(['bound.notBound'])
  expect(changed('bound', { notBound: [], optOut: { within: delay } })).toEqual(['bound.optOut.after'])
  expect(changed('bound', { notBound: [], optOut: { after: 'adoption' } })).toEqual([
    'bound.optOut.within.unit',
    'bound.optOut.within.length',
  ])
})

test('it enters into force no earlier than the rule lets it, however soon the delay has run', () => {
  const ratified = (until: string) => decided('cwc-xxi', { ratifications: [{ until, count: 65 }] })
  // 180 days run, to a day before and to the day itself: opened for signature on 13 January 1993.
  expect(ratified('1994-07-16')).toMatchObject({ value: { entryIntoForce: { on: '1995-01-13' } } })
  expect(ratified('1994-07-17')).toMatchObject({ value: { entryIntoForce: { on: '1995-01-13' } } })
  expect(ratified('1994-07-18')).toMatchObject({ value: { entryIntoForce: { on: '1995-01-14' } } })
  const texts = (until: string) => {
    const verdict = ratified(until)
    return verdict.ok ? verdict.value.sentences.slice(-2).map(({ text }) => text) : []
  }
  expect(texts('1993-06-01')).toEqual([
    'It enters into force on 1995-01-13, later than 180 days after the adoption.',
    'It does not enter into force before 1995-01-13.',
  ])
  expect(texts('1996-10-31')).toContain('It enters into force on 1997-04-29: 180 days after the adoption.')
})

test('a first day that is no day is refused by the linter', () => {
  const rule = ruleById('cwc-xxi') as Rule
  const paths = (notBefore: unknown) =>
    lintRule({ ...rule, entryIntoForce: { ...rule.entryIntoForce, notBefore } }).map(({ path }) => path)
  expect(paths('1995-01-13')).toEqual([])
  for (const bad of ['1995-02-30', '1995-01-13T00:00:00Z', 'soon', 1995, null]) {
    expect(paths(bad)).toEqual(['entryIntoForce.notBefore'])
  }
})
