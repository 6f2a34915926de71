import { ruleSchema } from '@commonline/rules'
import type { JsonSchema } from '@commonline/rules'
import { isRecord } from '../records-within.ts'

/** What a part of the rule language asks for, as a form asks for it. */
export type Shape =
  | { readonly kind: 'fixed'; readonly value: unknown }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'whole'; readonly minimum: number }
  | { readonly kind: 'exact' }
  | { readonly kind: 'day'; readonly nullable: boolean }
  | { readonly kind: 'text' }
  /** Any of some words. */
  | { readonly kind: 'answers'; readonly words: readonly string[] }
  /** Names, one after the other. */
  | { readonly kind: 'names' }
  | { readonly kind: 'list'; readonly item: JsonSchema }
  /** Entries under names of the author's own. */
  | { readonly kind: 'entries'; readonly value: JsonSchema }
  | { readonly kind: 'object'; readonly fields: readonly ShapeField[] }
  /** One of several objects, told apart by a word in one field. */
  | { readonly kind: 'one-of'; readonly tag: string; readonly variants: readonly Variant[]; readonly nullable: boolean }
  /** What the form knows no control for is written as JSON. */
  | { readonly kind: 'json' }

export interface ShapeField {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
}

export interface Variant {
  readonly words: readonly string[]
  readonly schema: JsonSchema
}

const definitions = isRecord(ruleSchema['$defs']) ? ruleSchema['$defs'] : {}

const isSchema = (value: unknown): value is JsonSchema => isRecord(value)

/** The part that a reference names, with what is said where it is referred to. */
function followed(schema: JsonSchema): JsonSchema {
  const target = schema['$ref']
  if (typeof target !== 'string') return schema
  const { $ref: _, ...said } = schema
  const part = definitions[target.slice('#/$defs/'.length)]
  return isSchema(part) ? { ...part, ...said } : said
}

const alternativesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const choices = schema['oneOf'] ?? schema['anyOf']
  return Array.isArray(choices) ? choices.filter(isSchema).map(followed) : []
}

const wordsOf = (schema: JsonSchema | undefined): readonly string[] => {
  if (schema === undefined) return []
  const words = Object.hasOwn(schema, 'const') ? [schema['const']] : schema['enum']
  return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : []
}

/** Fields by whose word alternatives are told apart. */
const tags = ['kind', 'type', 'unit'] as const

function oneOf(alternatives: readonly JsonSchema[]): Shape {
  const objects = alternatives.filter(({ type }) => type !== 'null')
  const inner = objects.flatMap((one) => (one.properties === undefined ? alternativesOf(one) : [one]))
  const tag = tags.find((field) => inner.every((one) => wordsOf(one.properties?.[field]).length > 0))
  if (tag === undefined || inner.length === 0) return { kind: 'json' }
  return {
    kind: 'one-of',
    tag,
    variants: inner.map((schema) => ({ words: wordsOf(schema.properties?.[tag]), schema })),
    nullable: objects.length < alternatives.length,
  }
}

const isDay = ({ pattern }: JsonSchema): boolean => typeof pattern === 'string' && pattern.startsWith('^\\d{4}-\\d{2}')

function scalarShape(schema: JsonSchema, alternatives: readonly JsonSchema[]): Shape | null {
  if (Object.hasOwn(schema, 'const')) return { kind: 'fixed', value: schema['const'] }
  const words = wordsOf(schema)
  if (words.length > 0) return { kind: 'choice', words }
  const types = (alternatives.length > 0 ? alternatives : [schema]).map(({ type }) => type)
  if ((alternatives.length > 0 ? alternatives : [schema]).some(isDay))
    return { kind: 'day', nullable: types.includes('null') }
  if (types.includes('integer') && types.includes('string')) return { kind: 'exact' }
  if (schema['type'] === 'boolean') return { kind: 'flag' }
  if (schema['type'] === 'integer') {
    return { kind: 'whole', minimum: typeof schema['minimum'] === 'number' ? schema['minimum'] : 0 }
  }
  return schema['type'] === 'string' ? { kind: 'text' } : null
}

/** The shape of a part of the rule language. It is read from the published schema, so that the form grows with the language. */
export function shapeOf(given: JsonSchema): Shape {
  const schema = followed(given)
  const alternatives = alternativesOf(schema)
  const scalar = scalarShape(schema, alternatives)
  if (scalar !== null) return scalar
  if (alternatives.length > 0) return oneOf(alternatives)
  if (schema['type'] === 'array' && isSchema(schema['items'])) {
    const item = shapeOf(schema['items'])
    if (item.kind === 'choice') return { kind: 'answers', words: item.words }
    return item.kind === 'text' ? { kind: 'names' } : { kind: 'list', item: schema['items'] }
  }
  if (schema.properties !== undefined) return { kind: 'object', fields: fieldsOf(schema) }
  return isSchema(schema['additionalProperties'])
    ? { kind: 'entries', value: schema['additionalProperties'] }
    : { kind: 'json' }
}

/** The fields of an object, in the order of the language. */
export function fieldsOf(given: JsonSchema): readonly ShapeField[] {
  const schema = followed(given)
  const required = schema['required']
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    schema: inner,
    required: Array.isArray(required) && required.includes(name),
  }))
}

/** What a part is for, in the words of the schema. */
export function meaningOf(given: JsonSchema): string {
  const { description } = followed(given)
  return typeof description === 'string' ? description : ''
}

/** A new part with what is certain filled in; everything else is left open, and the linter asks for it. */
export function beginning(schema: JsonSchema, word?: string): unknown {
  const shape = shapeOf(schema)
  switch (shape.kind) {
    case 'fixed':
      return shape.value
    case 'object':
      return Object.fromEntries(
        shape.fields.flatMap(({ name, schema: inner, required }) => {
          const value = required ? beginning(inner) : undefined
          return value === undefined ? [] : [[name, value]]
        }),
      )
    case 'one-of': {
      const variant = shape.variants.find(({ words }) => word !== undefined && words.includes(word))
      const begun = variant === undefined ? undefined : beginning(variant.schema)
      return isRecord(begun) ? { [shape.tag]: word, ...begun } : undefined
    }
    case 'answers':
    case 'names':
    case 'list':
      return []
    case 'entries':
      return {}
    case 'choice':
      return shape.words.length === 1 ? shape.words[0] : undefined
    case 'text':
    case 'exact':
    case 'whole':
    case 'flag':
    case 'day':
    case 'json':
      return undefined
  }
}
