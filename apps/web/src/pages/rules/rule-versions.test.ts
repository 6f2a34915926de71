import { expect, test } from 'vitest'
import { ruleVersions } from './rule-versions.ts'

const versions = ['1', '2', '3'].map((version) => ({ version }))
const read = (inForce: string | undefined) => {
  const { first, others } = ruleVersions(versions, inForce)
  return [first?.version, others.map(({ version }) => version)]
}

test('the version in force is read first, be a later one adopted already or an older one kept', () => {
  expect(read('2')).toEqual(['2', ['3', '1']])
  expect(read('3')).toEqual(['3', ['2', '1']])
})

test('a rule that is not in force yet is read in its newest version', () => {
  expect(read(undefined)).toEqual(['3', ['2', '1']])
  expect(ruleVersions([], undefined)).toEqual({ first: undefined, others: [] })
})
