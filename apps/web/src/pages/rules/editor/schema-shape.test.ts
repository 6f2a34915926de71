import { catalogue, lintRule, ruleSchema } from '@commonline/rules'
import type { JsonSchema } from '@commonline/rules'
import { expect, test } from 'vitest'
import { isRecord } from '../records-within.ts'
import { beginning, fieldsOf, shapeOf } from './schema-shape.ts'
import type { Shape } from './schema-shape.ts'

/** Every part of a value with its shape, as the form walks through it. */
function walked(
  schema: JsonSchema,
  value: unknown,
  path: string,
): readonly { path: string; shape: Shape; value: unknown }[] {
  const shape = shapeOf(schema)
  const here = { path, shape, value }
  switch (shape.kind) {
    case 'object':
      return [here, ...fields(shape.fields, value, path)]
    case 'one-of': {
      const word = isRecord(value) ? value[shape.tag] : undefined
      const variant = shape.variants.find(({ words }) => words.some((one) => one === word))
      return variant === undefined ? [here] : [here, ...fields(fieldsOf(variant.schema), value, path)]
    }
    case 'list':
      return [
        here,
        ...(Array.isArray(value) ? value.flatMap((one, at) => walked(shape.item, one, `${path}[${at}]`)) : []),
      ]
    case 'entries':
      return [
        here,
        ...(isRecord(value)
          ? Object.entries(value).flatMap(([name, one]) => walked(shape.value, one, `${path}.${name}`))
          : []),
      ]
    default:
      return [here]
  }
}

const fields = (known: ReturnType<typeof fieldsOf>, value: unknown, path: string): ReturnType<typeof walked> =>
  isRecord(value)
    ? Object.entries(value).flatMap(([name, inner]) => {
        const field = known.find((one) => one.name === name)
        if (field === undefined) throw new Error(`${path}.${name} has no place in the form`)
        return walked(field.schema, inner, `${path}.${name}`)
      })
    : []

test('the form has a control for every part of every rule of the catalogue', () => {
  for (const rule of catalogue) {
    const parts = walked(ruleSchema, rule, rule.id)
    expect(parts.filter(({ shape }) => shape.kind === 'json').map(({ path }) => path)).toEqual([])
    expect(parts.length).toBeGreaterThan(20)
  }
})

test('what is chosen in every rule is among what the form offers', () => {
  for (const rule of catalogue) {
    for (const { path, shape, value } of walked(ruleSchema, rule, rule.id)) {
      if (shape.kind === 'choice') expect(shape.words, path).toContain(value)
      if (shape.kind === 'answers') expect(shape.words, path).toEqual(expect.arrayContaining([...(value as string[])]))
      if (shape.kind === 'one-of' && value !== null) {
        const words = shape.variants.flatMap((variant) => variant.words)
        expect(words, path).toContain(isRecord(value) ? value[shape.tag] : undefined)
      }
    }
  }
})

test('words among which any may be chosen, names, and parts each have their own control', () => {
  const condition = shapeOf({ $ref: '#/$defs/condition' })
  if (condition.kind !== 'one-of') throw new Error('a condition is of one of several types')
  const shapesOf = (word: string) =>
    Object.fromEntries(
      fieldsOf(condition.variants.find(({ words }) => words.includes(word))?.schema ?? {}).map(({ name, schema }) => [
        name,
        shapeOf(schema),
      ]),
    )
  expect(shapesOf('share')['counts']).toMatchObject({ kind: 'answers', words: expect.arrayContaining(['yes', 'no']) })
  expect(shapesOf('k-of')['of']?.kind).toBe('list')
  expect(shapesOf('k-of')['k']?.kind).toBe('whole')
  const groups = fieldsOf(ruleSchema).find(({ name }) => name === 'groups')
  const set = groups === undefined ? null : shapeOf(groups.schema)
  if (set?.kind !== 'entries') throw new Error('groups are entries under names of the author’s own')
  expect(fieldsOf(set.value).map(({ name, schema }) => [name, shapeOf(schema).kind])).toContainEqual([
    'members',
    'names',
  ])
})

test('a new part holds what is certain and leaves the rest to be asked for', () => {
  const condition = { $ref: '#/$defs/condition' }
  expect(beginning(condition, 'share')).toEqual({ type: 'share', counts: [] })
  expect(beginning(condition, 'concurrence')).toEqual({ type: 'concurrence' })
  expect(beginning(condition)).toBeUndefined()
  const asked = lintRule({ ...catalogue[0], decision: { kind: 'vote', condition: beginning(condition, 'share') } })
  expect(asked.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['decision.condition.base', 'decision.condition.threshold', 'decision.adopts']),
  )
})
