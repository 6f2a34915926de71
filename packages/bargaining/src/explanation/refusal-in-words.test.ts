import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseDossierCsv } from '../dossier/dossier-csv.ts'
import { parseDossier } from '../dossier/parse-dossier.ts'
import type { Result } from '../refusal.ts'
import { parseRollCallsCsv } from '../unity/roll-calls.ts'
import { refusalInWords } from './refusal-in-words.ts'
import { REFUSALS_IN_ENGLISH } from './refusals-in-english.ts'
import { REFUSALS_IN_FRENCH } from './refusals-in-french.ts'

const source = path.resolve(import.meta.dirname, '..')

test('every refusal that the room gives has words in both languages, and no words are left over', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!test)\.ts$/.test(file))
  const given = files.flatMap((file) =>
    [
      ...readFileSync(path.join(source, file), 'utf8').matchAll(/refuse\(\s*['`](\$\{area\}|[a-z]+)\.([a-z_]+)['`]/g),
    ].flatMap(([, area = '', code = '']) =>
      (area.startsWith('$') ? ['dossier', 'unity'] : [area]).map((one) => `${one}.${code}`),
    ),
  )
  expect(new Set(given).size).toBeGreaterThan(50)
  for (const words of [REFUSALS_IN_ENGLISH, REFUSALS_IN_FRENCH])
    expect([...new Set(given)].filter((code) => words[code] === undefined)).toEqual([])
  expect(Object.keys(REFUSALS_IN_FRENCH).sort()).toEqual(Object.keys(REFUSALS_IN_ENGLISH).sort())
})

const said = (parsed: Result<unknown>): string => {
  if (parsed.ok) return 'accepted'
  const french = refusalInWords(parsed.refusal, 'fr') ?? ''
  expect(french).toMatch(/\.$/)
  expect(french).not.toMatch(/undefined/)
  return refusalInWords(parsed.refusal, 'en') ?? ''
}

test('of a CSV file the sentence names the line', () => {
  const csv = (...rows: readonly string[]): string =>
    said(parseDossierCsv(['member,issue,position,salience,power,redLineLow,redLineHigh', ...rows].join('\r\n')))
  expect(csv('A,x,10,1,,,', 'B,x,120,1,,,')).toBe('Line 3: the position of B on x lies outside the scale of the issue.')
  expect(csv('A,x,10,1,,,', 'A,x,20,1,,,')).toBe('Line 3: A has two positions on x; only one can count.')
  expect(csv('A,x,ten,1,,,')).toBe('Line 2: “ten” in column “position” is not a number.')
  expect(csv(',x,10,1,,,')).toBe('Line 2: the cell in column “member” is empty.')
  expect(csv('A,x,10,1,,')).toBe('Line 2: the row has more or fewer cells than the first row.')
  expect(csv('A,x,10,1,-1,,')).toBe('Line 2: the power of A has to be a number of 0 or more.')
  expect(csv('A,x,10,1,,60,40')).toMatch(/^Line 2: the limit of A on x has to be two values/)
  expect(csv('A,x,10,150,,,')).toMatch(/^Line 2: the salience of the position of A on x/)
  expect(csv('A,x,"10,1,,,')).toBe('Line 2: a quotation mark is opened and not closed.')
  expect(csv()).toBe('There are no rows below the names of the columns.')
  expect(said(parseDossierCsv('Member,issue,position,salience\nA,x,1,1'))).toBe(
    'Line 1: “Member” is not known; “member” is probably meant.',
  )
  expect(said(parseDossierCsv('member;issue;position;salience\nA;x;1;1'))).toMatch(
    /^The first row has no column “member”; columns are separated by commas/,
  )
})

test('of JSON the sentence names the entry, the member and the issue', () => {
  const plain = {
    members: [{ id: 'A' }],
    issues: [{ id: 'x', scale: [0, 10] }],
    positions: [{ member: 'A', issue: 'x', point: 3, salience: 1 }],
  }
  const json = (change: object): string => said(parseDossier({ ...plain, ...change }))
  expect(json({})).toBe('accepted')
  expect(json({ positions: [...plain.positions, { member: 'B', issue: 'x' }] })).toBe(
    'Position 2: B is not among the members.',
  )
  expect(json({ issues: [{ id: 'x', scale: [10, 0] }] })).toBe(
    'Issue 1: the scale of x has to be two numbers, the lower one first.',
  )
  expect(json({ positions: [{ ...plain.positions[0], redline: [0, 3] }] })).toBe(
    'Position 1: “redline” is not known; “redLine” is probably meant.',
  )
  expect(json({ members: 3 })).toBe('“members” is missing or is not a list.')
  expect(said(parseDossier([]))).toMatch(/^A dossier is one JSON object/)
})

test('of roll calls the sentence names the line', () => {
  const calls = (...rows: readonly string[]): string =>
    said(parseRollCallsCsv(['vote,member,choice,period', ...rows].join('\n')))
  expect(calls('1,A,yes,', '1,B,perhaps,')).toBe(
    'Line 3: “perhaps” is no choice; known are yes, abstain, no and absent.',
  )
  expect(calls('1,A,yes,', '1,A,no,')).toBe('Line 3: A has two choices in the vote 1; only one can count.')
  expect(calls('1,A,yes,2023', '1,B,no,2024')).toBe('Line 3: the vote 1 is said to belong to two periods.')
  expect(calls('1,,yes,')).toBe('Line 2: the cell in column “member” is empty.')
})
