import { isRecord } from './json-reading.ts'
import { ruleSchema } from './json-schema/rule-schema.ts'
import type { JsonSchema } from './json-schema/schema-parts.ts'
import { note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

const isSchema = (value: unknown): value is JsonSchema => isRecord(value)

/** The part of the schema that a reference names. */
function followed(schema: JsonSchema): JsonSchema {
  const target = schema['$ref']
  if (typeof target !== 'string') return schema
  const parts = isRecord(ruleSchema['$defs']) ? ruleSchema['$defs'] : {}
  const part = parts[target.slice('#/$defs/'.length)]
  return isSchema(part) ? part : {}
}

/** The alternative whose kind (a word in "kind", "type" or "unit") is that of the value; null where none is. */
function alternativeFor(schema: JsonSchema, value: unknown): JsonSchema | null {
  const choices = schema['oneOf'] ?? schema['anyOf']
  if (!Array.isArray(choices)) return schema
  for (const choice of choices.filter(isSchema).map(followed)) {
    const inner = alternativeFor(choice, value)
    if (inner === null || !isRecord(value) || inner.properties === undefined) continue
    const fits = ['kind', 'type', 'unit'].every((field) => {
      const word = inner.properties?.[field]
      if (word === undefined) return true
      const words = 'const' in word ? [word['const']] : word['enum']
      return Array.isArray(words) && words.includes(value[field])
    })
    if (fits) return inner
  }
  return null
}

/**
 * Notes every field of a rule that the language does not know. What is not known is not read, and a rule with a misspelt
 * "quorum" would decide without one.
 */
export function lintFields(linting: Linting, value: unknown, given: JsonSchema = ruleSchema, path = ''): void {
  const schema = alternativeFor(followed(given), value)
  if (schema === null) return
  const { items } = schema
  if (Array.isArray(value) && isSchema(items)) {
    for (const [index, item] of value.entries()) lintFields(linting, item, items, `${path}[${index}]`)
  }
  if (!isRecord(value)) return
  const others = schema['additionalProperties']
  for (const [field, inner] of Object.entries(value)) {
    const at = path === '' ? field : `${path}.${field}`
    const known = schema.properties?.[field]
    if (known !== undefined) lintFields(linting, inner, known, at)
    else if (isSchema(others)) lintFields(linting, inner, others, at)
    else if (others === false) {
      const names = Object.keys(schema.properties ?? {}).join(', ')
      note(
        linting,
        'rule.unknown_field',
        at,
        'The language has no such field, so it would not count.',
        `Known: ${names}.`,
      )
    }
  }
}
