import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { cop21, hasCases } from '../../testing/shared-cases.ts'
import { packages } from '../proposal/packages.ts'
import { alternatives, negate } from './condition.ts'
import type { Condition } from './condition.ts'
import { parseDossierCsv } from './dossier-csv.ts'
import { parseDossier } from './parse-dossier.ts'

const plain = {
  members: [{ id: 'A', power: 1 }, { id: 'B' }],
  issues: [
    { id: 'x', scale: [0, 100], statusQuo: 10 },
    { id: 'seat', options: ['north', 'south'] },
  ],
  positions: [
    { member: 'A', issue: 'x', point: 30, salience: 0.5, redLine: [null, 60], when: { issue: 'seat', is: 'north' } },
    { member: 'B', issue: 'seat', option: 'south', salience: 1, redLine: ['south'] },
  ],
}

function code(change: object): string {
  const parsed = parseDossier({ ...plain, ...change })
  return parsed.ok ? 'accepted' : parsed.refusal.code
}

const position = (fields: object): object => ({ positions: [{ member: 'A', issue: 'x', salience: 0.5, ...fields }] })

test('a dossier with scales, options and a conditional limit is accepted as it is', () => {
  const parsed = parseDossier(plain)
  expect(parsed.ok && parsed.value.members).toEqual([
    { id: 'A', power: 1 },
    { id: 'B', power: 1 },
  ])
  expect(parsed.ok && parsed.value.positions[0]).toEqual({
    member: 'A',
    issue: 'x',
    point: 30,
    salience: 0.5,
    redLine: [0, 60],
    when: { issue: 'seat', is: 'north' },
  })
})

test('what would silently change a result is refused with its code', () => {
  const members = plain.members
  expect(code({ members: 'all' })).toBe('dossier.not_a_list')
  expect(code({ members: [] })).toBe('dossier.empty')
  expect(code({ members: [...members, { id: 'A' }] })).toBe('dossier.duplicate_member')
  expect(code({ members: [{ id: 'A', power: -1 }] })).toBe('dossier.bad_power')
  expect(code({ members: [{ id: ' ' }] })).toBe('dossier.bad_member')
  expect(code({ issues: [{ id: 'x' }] })).toBe('dossier.scale_or_options')
  expect(code({ issues: [{ id: 'x', scale: [5, 5] }] })).toBe('dossier.bad_scale')
  expect(code({ issues: [{ id: 'x', scale: [0, 9], statusQuo: 10 }] })).toBe('dossier.bad_status_quo')
  const anchored = (...at: readonly number[]): object => ({
    issues: [{ ...plain.issues[0], anchors: at.map((one) => ({ at: one, words: `at ${one}` })) }, plain.issues[1]],
  })
  expect(code(anchored(0, 50, 100))).toBe('accepted')
  expect(code(anchored(50, 0))).toBe('dossier.bad_anchors')
  expect(code(anchored(0, 101))).toBe('dossier.bad_anchors')
  expect(code({ issues: [{ id: 'x', options: ['a', 'a'] }] })).toBe('dossier.bad_options')
  expect(code(position({ member: 'C' }))).toBe('dossier.unknown_member')
  expect(code(position({ issue: 'y' }))).toBe('dossier.unknown_issue')
  expect(code(position({ point: 101 }))).toBe('dossier.position_outside_scale')
  expect(code(position({ point: '50' }))).toBe('dossier.bad_point')
  expect(code(position({ point: Number.NaN }))).toBe('dossier.bad_point')
  expect(code(position({ point: 1, interval: [1, 2] }))).toBe('dossier.point_interval_or_option')
  expect(code(position({ interval: [20, 10] }))).toBe('dossier.bad_interval')
  expect(code(position({ option: 'north' }))).toBe('dossier.option_on_scale')
  expect(code(position({ issue: 'seat', option: 'west' }))).toBe('dossier.unknown_option')
  expect(code(position({ salience: -0.1 }))).toBe('dossier.bad_salience')
  expect(code(position({ redline: [0, 1] }))).toBe('dossier.misspelt_field')
  expect(code(position({ redLine: [60, 40] }))).toBe('dossier.bad_red_line')
  expect(code(position({ redLine: [110, 120] }))).toBe('dossier.bad_red_line')
  expect(code(position({ when: { issue: 'seat', is: 'north' } }))).toBe('dossier.condition_without_limit')
  expect(code(position({ redLine: [0, 1], when: { issue: 'seat', is: 'west' } }))).toBe('dossier.unknown_option')
  expect(code(position({ redLine: [0, 1], when: { issue: 'x', atLeast: 3 } }))).toBe('dossier.condition_on_itself')
  expect(code(position({ redLine: [0, 1], unless: { issue: 'z', atLeast: 3 } }))).toBe(
    'dossier.condition_on_unknown_issue',
  )
  expect(code(position({ redLine: [0, 1], unless: { issue: 'seat' } }))).toBe('dossier.bad_condition')
  expect(code({ positions: [plain.positions[0], plain.positions[0]] })).toBe('dossier.duplicate_position')
  expect(
    code({
      positions: [
        { ...plain.positions[0], salience: 50 },
        { ...plain.positions[1], salience: 0.5 },
      ],
    }),
  ).toBe('dossier.salience_mixed')
  expect(parseDossier(null)).toEqual({ ok: false, refusal: { code: 'dossier.not_an_object', facts: {} } })
})

test('a refusal names the member and the issue', () => {
  const parsed = parseDossier({ ...plain, ...position({ point: 101 }) })
  expect(parsed.ok ? {} : parsed.refusal.facts).toEqual({
    member: 'A',
    issue: 'x',
    point: 101,
    list: 'positions',
    at: 0,
  })
})

test('a missing salience is the mean of the member’s own; per cent throughout is read as such', () => {
  const parsed = parseDossier({
    ...plain,
    positions: [
      { member: 'A', issue: 'x', point: 30, salience: 80 },
      { member: 'A', issue: 'seat', option: 'north' },
    ],
  })
  expect(parsed.ok && parsed.value.positions.map((p) => p.salience)).toEqual([0.8, 0.8])
})

test('every dossier survives JSON; parsing twice changes nothing; no input makes it throw', () => {
  fc.assert(
    fc.property(dossiers({ members: 4, issues: 3, limits: 3 }), (dossier) => {
      const once = parseDossier(JSON.parse(JSON.stringify(dossier)))
      if (!once.ok) {
        expect(once.refusal.code).toBe('dossier.impossible_limit')
        return
      }
      expect(parseDossier(JSON.parse(JSON.stringify(once.value)))).toEqual(once)
    }),
  )
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (members, issues, positions) => {
      expect(typeof parseDossier({ members, issues, positions }).ok).toBe('boolean')
      expect(typeof parseDossier({ ...plain, positions: [positions, issues] }).ok).toBe('boolean')
    }),
  )
  expect(parseDossier(basinRelief).ok).toBe(true)
})

test('CSV: power per row, half-open limits, quoted names, unknown positions', () => {
  const file = [
    'member,issue,position,salience,power,redLineLow,redLineHigh',
    'A,"levy, annual",20,0.5,3,,40',
    'A,reach,,0.5,5,,',
    'B,"levy, annual",80,1,2,30,',
    '',
  ].join('\r\n')
  const parsed = parseDossierCsv(file)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  expect(parsed.value.members).toEqual([
    { id: 'A', power: 5 },
    { id: 'B', power: 2 },
  ])
  expect(parsed.value.issues.map((i) => i.id)).toEqual(['levy, annual', 'reach'])
  expect(parsed.value.positions[0]).toEqual({
    member: 'A',
    issue: 'levy, annual',
    point: 20,
    salience: 0.5,
    power: 3,
    redLine: [0, 40],
  })
  expect(parsed.value.positions[1]).toEqual({ member: 'A', issue: 'reach', salience: 0.5, power: 5 })
  expect(parsed.value.positions[2]?.redLine).toEqual([30, 100])
})

test('CSV: what is refused, with the line', () => {
  const refusal = (file: string) => {
    const parsed = parseDossierCsv(file)
    return parsed.ok ? 'accepted' : parsed.refusal
  }
  expect(refusal('member,issue,position\nA,x,1')).toMatchObject({
    code: 'dossier.missing_column',
    facts: { column: 'salience' },
  })
  expect(refusal('member,issue,position,salience\nA,x,12a,1')).toMatchObject({
    code: 'dossier.not_a_number',
    facts: { line: 2 },
  })
  expect(refusal('member,issue,position,salience\nA,x,"1,1')).toMatchObject({ code: 'dossier.unclosed_quote' })
  expect(refusal('member,issue,position,salience,redlinelow\nA,x,1,1,0')).toMatchObject({
    code: 'dossier.misspelt_field',
  })
  expect(refusal('member,issue,position,salience\nA,x,120,1')).toMatchObject({ code: 'dossier.position_outside_scale' })
  expect(refusal('')).toMatchObject({ code: 'dossier.empty' })
})

test.skipIf(!hasCases)(
  `CoP21 as CSV gives the same packages as JSON${hasCases ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    const { dossier } = cop21()
    const lines = dossier.positions.map((p) => [p.member, p.issue, p.point, p.salience, p.power].join(','))
    const parsed = parseDossierCsv(['member,issue,position,salience,power', ...lines].join('\n'))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    expect(packages(parsed.value, { room: false }).leximin?.worstOff.satisfaction).toBeCloseTo(0.6745054934365702, 9)
  },
)

test('negating a condition twice gives it back, and its alternatives cover exactly the other points', () => {
  const leaf = fc.record({ issue: fc.constantFrom('x', 'y'), atLeast: fc.integer({ min: 0, max: 3 }) })
  const tree = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({ allOf: fc.array(tie('node'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ anyOf: fc.array(tie('node'), { minLength: 1, maxLength: 2 }) }),
    ),
  })).node
  const holds = (condition: Condition, at: Readonly<Record<string, number>>): boolean =>
    alternatives(condition).some((all) =>
      all.every((c) =>
        'atLeast' in c ? (at[c.issue] ?? 0) >= c.atLeast : 'below' in c ? (at[c.issue] ?? 0) < c.below : false,
      ),
    )
  fc.assert(
    fc.property(tree, fc.nat(4), fc.nat(4), (condition, x, y) => {
      expect(negate(negate(condition))).toEqual(condition)
      expect(holds(negate(condition), { x, y })).toBe(!holds(condition, { x, y }))
    }),
  )
})
