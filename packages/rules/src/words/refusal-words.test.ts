import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { refusalInWords } from './refusal-words.ts'

/** The room; rankings have a test of their own. */
const sources = path.resolve(import.meta.dirname, '..')

/** Files whose refusals a stranger's rule or ballot can meet: everything but the machines of running procedures. */
const MACHINES = [
  'announcement',
  'vote-procedure',
  'silence-procedure',
  'working-days',
  'period',
  'completion',
  'prepared-rule',
]
/** Refusals of the silence machine that recorded facts can give, since they are run through it. */
const OF_RECORDED_SILENCE = ['not_longer', 'not_stoppable', 'out_of_order', 'received_after_recorded', 'too_short']

test('every refusal that a rule or a ballot can meet has its plain sentence', () => {
  const files = readdirSync(sources, { encoding: 'utf8', recursive: true }).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('ranking'),
  )
  const codes = files
    .filter((name) => !MACHINES.includes(path.basename(name, '.ts')))
    .flatMap((name) => [...readFileSync(path.join(sources, name), 'utf8').matchAll(/refuse\('([a-z_.]+)'/g)])
    .map((match) => match[1] ?? '')
  expect(new Set(codes).size).toBeGreaterThan(40)
  for (const code of [...codes, ...OF_RECORDED_SILENCE.map((reason) => `silence.${reason}`)]) {
    const words = refusalInWords({ code, facts: {} })
    expect([code, words?.length ?? 0]).toEqual([code, expect.any(Number)])
    expect([code, (words?.length ?? 0) > 15]).toEqual([code, true])
  }
})

test('a sentence names what is wrong', () => {
  expect(refusalInWords({ code: 'ballot.unknown_voter', facts: { members: ['X', 'Y'] } })).toBe(
    'Not among the members: X, Y.',
  )
  expect(refusalInWords({ code: 'some.other', facts: {} })).toBeNull()
})
