import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ballotFromCase, ballotSchema, catalogue, lintRule, ruleSchema } from '@commonline/rules'
import { indicativeVoteFromJson, rankingSchema } from '@commonline/rules/ranking'
import type { JsonSchema } from '@commonline/rules'
import { expect, test } from 'vitest'
import { z } from 'zod'

const FILE = path.resolve(import.meta.dirname, '../../../../../shared/cases/rules/vectors.json')
const present = existsSync(FILE)
const absent = present ? '' : ' (skipped: ../shared is absent)'
const cases: readonly { readonly id: string }[] = present ? JSON.parse(readFileSync(FILE, 'utf8')).cases : []

const isRule = z.fromJSONSchema(ruleSchema as z.core.JSONSchema.JSONSchema)
const isBallot = z.fromJSONSchema(ballotSchema as z.core.JSONSchema.JSONSchema)
const isVote = z.fromJSONSchema(rankingSchema as z.core.JSONSchema.JSONSchema)

/** A ballot that uses every part of the language at once; no rule asks for all of it. */
const EVERY_PART = {
  members: [
    { id: 'A', standing: 'full', weights: { population: 5 }, attributes: { small: true }, permanent: true },
    { id: 'B', affiliation: 'Z' },
  ],
  electorate: 2,
  votes: { A: 'yes', B: 'against' },
  tally: { yes: 1, total: 2 },
  allMembers: { cast: 3, negative: 1 },
  pMembers: { cast: 3, inFavour: 1 },
  blocs: [
    { ids: ['A'], members: 1, weights: { population: '3/2' }, populationShare: '64.73', vote: 'yes' },
    { answer: 'no', votingPower: '16.5' },
    { vote: 'no or abstain (A abstained)', note: 'together' },
  ],
  ledgers: { population: { yes: '17/2', total: '23' } },
  groupTallies: { states: { yes: 3 } },
  totals: { population: 7 },
  roles: { rapporteur: 'A', observers: ['B'] },
  concerned: 'A',
  party: ['A'],
  territory: 'B',
  chair: 'B',
  present: ['A', 'B'],
  convening: 2,
  proxies: { A: 'B' },
  withoutReason: ['B'],
  stages: [{ tally: { yes: 2 } }, { round: 1, candidates: { P: 3 }, abstain: 1 }],
  rounds: [{ candidates: { P: 4 } }],
  ratifications: [
    { by: 'A', at: '2030-01-01' },
    { until: '2030-06-30', count: 38, emissionsShare: '56.75', weights: { population: 3 } },
  ],
  adoptedOn: '2030-07-01',
  acceptedOn: '2030-07-02',
  publishedOn: '2030-07-03',
  notifiedOn: '2030-07-04',
  optOuts: [{ by: 'A', at: '2030-08-01' }],
  castingVote: 'yes',
  deadline: '2030-06-30',
  objections: [
    { by: 'A', at: '2030-01-01T00:00:00Z', kind: 'amendment', receivedAt: '2030-01-01T00:00:00Z', reason: 'x' },
    { by: 'A', at: '2030-01-01T00:00:00Z', withdrawnAt: '2030-01-02T00:00:00Z' },
  ],
  extended: [{ at: '2030-01-01T00:00:00Z', due: '2030-01-03T00:00:00Z' }],
  objectionsToProcedure: [{ by: 'A', at: '2030-01-01T00:00:00Z' }],
  due: '2030-01-03T00:00:00Z',
}

type Read = Map<JsonSchema, Set<string>>

/** The schemas that may describe a value: alternatives and references followed. */
function alternatives(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  const target = schema['$ref']
  const named = typeof target === 'string' ? (root['$defs'] as Record<string, JsonSchema>)[target.slice(8)] : undefined
  const choices = [...((schema['anyOf'] ?? []) as JsonSchema[]), ...((schema['oneOf'] ?? []) as JsonSchema[])]
  const followed = [...(named ? [named] : []), ...choices].flatMap((each) => alternatives(root, each))
  return schema.properties || followed.length === 0 ? [schema, ...followed] : followed
}

/** What schemas say of a field. */
function ofField(schemas: readonly JsonSchema[], field: string): readonly JsonSchema[] {
  return schemas.flatMap((schema) => {
    const described = schema.properties?.[field]
    if (described) return [described]
    const patterns = Object.entries((schema['patternProperties'] ?? {}) as Record<string, JsonSchema>)
    const matched = patterns.filter(([pattern]) => new RegExp(pattern).test(field)).map(([, each]) => each)
    const others = schema['additionalProperties'] ?? schema['items']
    return [...matched, ...(typeof others === 'object' ? [others as JsonSchema] : [])]
  })
}

/** A value that notes which of its fields are asked for by name, and complains of those that no schema describes. */
function watched(root: JsonSchema, value: unknown, schema: readonly JsonSchema[], read: Read, where: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const schemas = schema.flatMap((each) => alternatives(root, each))
  let listed = false
  return new Proxy(value, {
    ownKeys: (target) => {
      listed = true
      return Reflect.ownKeys(target)
    },
    get: (target, field) => {
      const own = Reflect.get(target, field) as unknown
      if (typeof field === 'symbol' || (Array.isArray(target) && !/^\d+$/.test(field))) return own
      const described = ofField(schemas, field)
      const byName = !(listed && Object.hasOwn(target, field))
      if (byName && described.length === 0) throw new Error(`${where}.${field} is read and not described`)
      for (const each of schemas) {
        if (each.properties?.[field]) read.set(each, (read.get(each) ?? new Set()).add(field))
      }
      return watched(root, own, described, read, `${where}.${field}`)
    },
  })
}

test('every rule of the catalogue is a rule of the schema, and every published case a ballot', () => {
  for (const rule of catalogue) expect({ id: rule.id, error: isRule.safeParse(rule).error }).toEqual({ id: rule.id })
  for (const one of cases) expect({ id: one.id, error: isBallot.safeParse(one).error }).toEqual({ id: one.id })
  expect(isBallot.safeParse(EVERY_PART).error).toBeUndefined()
  expect(catalogue.length).toBeGreaterThan(50)
})

test.skipIf(!present)(`the published cases are there${absent}`, () => {
  expect(cases.length).toBe(57)
})

test('what is no rule and no ballot is refused', () => {
  const [rule] = catalogue
  expect(isRule.safeParse({ ...rule, quorom: 3 }).success).toBe(false)
  expect(isRule.safeParse({ ...rule, electorate: { standings: ['full'] } }).success).toBe(false)
  expect(isRule.safeParse({ ...rule, decision: { kind: 'vote' } }).success).toBe(false)
  expect(isBallot.safeParse({ votes: { A: 'perhaps' } }).success).toBe(false)
  expect(isBallot.safeParse({ blocs: [{ vote: 'yes', populationShare: 64.73 }] }).success).toBe(false)
  expect(isBallot.safeParse({ tally: { yes: '-1' } }).success).toBe(false)
})

test('every field that is read from a ballot is described, and every field described is read', () => {
  const read: Read = new Map()
  const silence = { silence: { ...EVERY_PART, certifiedAt: EVERY_PART.due, openedAt: EVERY_PART.due } }
  const counted = { objections: { governments: 57, tonnageShare: '2' } }
  for (const ballot of [EVERY_PART, silence, counted, ...cases]) {
    const result = ballotFromCase(watched(ballotSchema, ballot, [ballotSchema], read, 'ballot'))
    expect(result.ok).toBe(true)
  }
  for (const [schema, fields] of read) {
    expect([...fields].toSorted()).toEqual(Object.keys(schema.properties ?? {}).toSorted())
  }
  expect(read.size).toBe(12)
})

const majority = {
  type: 'share',
  ledger: 'heads',
  counts: ['yes'],
  side: 'floor',
  threshold: '1/2',
  strict: true,
  base: 'present-and-voting',
  abstention: 'ignored',
  absence: 'ignored',
}

test('every field that is read from a rule is described', () => {
  const challenge = {
    within: { unit: 'hours', length: 1 },
    decidedWithin: { unit: 'working-days', length: 2 },
    overturnedBy: { ...majority, id: 'overturned' },
    meanwhile: 'stands',
  }
  const rules = [...catalogue, { ...catalogue[0], challenge }]
  expect(isRule.safeParse(rules.at(-1)).error).toBeUndefined()
  for (const rule of rules) {
    expect(lintRule(watched(ruleSchema, rule, [ruleSchema], new Map(), 'rule'))).toEqual([])
  }
})

/** Every field of an indicative vote, and each way to write a ballot. */
const VOTES: readonly unknown[] = [
  [{ ranking: ['A', ['B', 'C']] }],
  {
    format: 'commonline-ranking/1',
    title: 'Seat',
    ballots: [{ voter: 'AV', weight: '3/2', ranking: [], approves: ['A'] }],
  },
  {
    options: ['A', 'B'],
    ballots: [['A'], { count: 3, approves: ['B'] }],
    seats: 1,
    budget: '5/2',
    costs: { A: 1, B: 2 },
  },
]

/** What form alone refuses, with what is wrong with it. */
const NO_VOTES: readonly unknown[] = [
  {},
  { ballots: [{}] },
  { ballots: [{ ranking: ['A'], rank: 1 }] },
  { ballots: [{ ranking: [[]] }] },
  { ballots: [{ ranking: ['A'], weight: 0.5 }] },
  { ballots: [['A']], seat: 1 },
  { format: 'commonline-ranking/2', ballots: [['A']] },
]

test('the schema of an indicative vote takes what is read, and refuses what is refused for its form', () => {
  for (const vote of VOTES) {
    expect(isVote.safeParse(vote).error).toBeUndefined()
    expect(indicativeVoteFromJson(vote)).toMatchObject({ ok: true })
  }
  for (const vote of NO_VOTES) {
    expect([vote, isVote.safeParse(vote).success]).toEqual([vote, false])
    expect([vote, indicativeVoteFromJson(vote).ok]).toEqual([vote, false])
  }
})
