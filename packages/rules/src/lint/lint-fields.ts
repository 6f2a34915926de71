import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { ruleSchema } from '../json-schema/rule-schema.ts'
import type { JsonSchema } from '../json-schema/schema-parts.ts'
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

const SHAPES: readonly { readonly type: string; readonly words: string; readonly fits: (value: unknown) => boolean }[] =
  [
    { type: 'array', words: 'a list', fits: Array.isArray },
    { type: 'object', words: 'an object', fits: isRecord },
    { type: 'string', words: 'text', fits: (value) => typeof value === 'string' },
    { type: 'boolean', words: 'true or false', fits: (value) => typeof value === 'boolean' },
    { type: 'integer', words: 'a whole number', fits: Number.isSafeInteger },
  ]

/** A walk through a rule, after all other checks: where these have found something, at a path or inside of it. */
interface Walk {
  readonly linting: Linting
  readonly told: ReadonlySet<string>
}

/** The paths of findings and of everything around them: `quorum`, `quorum.weights`, `quorum.weights[0]`. */
function toldIn({ findings }: Linting): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { path } of findings) {
    told.add(path)
    for (const { index } of path.matchAll(/[.[]/g)) told.add(path.slice(0, index))
  }
  return told
}

/** Notes a value of another shape than the schema gives it. */
function checkShape({ linting, told }: Walk, value: unknown, schema: JsonSchema, path: string): void {
  const shape = SHAPES.find(({ type }) => type === schema['type'])
  if (shape === undefined || shape.fits(value) || told.has(path)) return
  note(linting, 'rule.wrong_shape', path, 'It has not the shape that is read here.', `Write ${shape.words}.`)
}

/** Notes what the schema asks for and is not there. */
function checkRequired({ linting, told }: Walk, value: JsonRecord, { required }: JsonSchema, path: string): void {
  for (const field of Array.isArray(required) ? required : []) {
    const at = path === '' ? String(field) : `${path}.${field}`
    if (value[field] === undefined && !told.has(at)) note(linting, 'rule.left_open', at, 'It is not said.', 'Write it.')
  }
}

function walk(through: Walk, value: unknown, given: JsonSchema, path: string): void {
  const schema = alternativeFor(followed(given), value)
  if (schema === null) return
  checkShape(through, value, schema, path)
  const { items } = schema
  if (Array.isArray(value) && isSchema(items)) {
    for (const [index, item] of value.entries()) walk(through, item, items, `${path}[${index}]`)
  }
  if (!isRecord(value)) return
  checkRequired(through, value, schema, path)
  const others = schema['additionalProperties']
  for (const [field, inner] of Object.entries(value)) {
    const at = path === '' ? field : `${path}.${field}`
    const known = schema.properties?.[field]
    if (known !== undefined) walk(through, inner, known, at)
    else if (isSchema(others)) walk(through, inner, others, at)
    else if (others === false) {
      const problem = 'The language has no such field, so it would not count.'
      const names = Object.keys(schema.properties ?? {}).join(', ')
      note(through.linting, 'rule.unknown_field', at, problem, `Known: ${names}.`)
    }
  }
}

/**
 * Notes every field of a rule that the language does not know, and what is missing or has another shape than is read where
 * no other check has said so. What is not known is not read, and a rule with a misspelt "quorum" would decide without one.
 */
export function lintFields(linting: Linting, rule: unknown): void {
  walk({ linting, told: toldIn(linting) }, rule, ruleSchema, '')
}
