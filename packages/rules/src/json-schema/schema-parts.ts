/** A JSON Schema of the 2020-12 draft, as far as this room writes one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** A part described once under `$defs`. */
export function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` }
}

/** One of some words. */
export function oneWordOf(words: readonly string[], description: string): JsonSchema {
  return { type: 'string', enum: [...words], description }
}

/** A text that is not empty. */
export function text(description: string): JsonSchema {
  return { type: 'string', minLength: 1, description }
}

/** True or false. */
export function yesOrNo(description: string): JsonSchema {
  return { type: 'boolean', description }
}

/** A whole number from a least one; the largest is the largest that binary floating point holds exactly. */
export function wholeNumber(minimum: number, description: string): JsonSchema {
  return { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER, description }
}

/** A list of one kind of item. */
export function listOf(items: JsonSchema, description: string, minItems = 0): JsonSchema {
  return { type: 'array', items, ...(minItems > 0 ? { minItems } : {}), description }
}

/** An object whose keys are the author's own. */
export function entriesOf(value: JsonSchema, description: string): JsonSchema {
  return { type: 'object', additionalProperties: value, description }
}

/** An object of which every field is described; a field that is not is a mistake. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema {
  return { type: 'object', properties, required: [...required], additionalProperties: false, description }
}

/** An object that may carry remarks of its author beside the fields that are read. */
export function objectWithRemarks(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  description: string,
): JsonSchema {
  return { type: 'object', properties, ...(required.length > 0 ? { required: [...required] } : {}), description }
}

/** An exact number from zero, as `parseFraction` reads it. */
export const EXACT_NUMBER: JsonSchema = {
  anyOf: [
    { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    { type: 'string', pattern: '^\\d+(/0*[1-9]\\d*|\\.\\d+)?$', maxLength: 200 },
  ],
  description:
    'An integer, or a string "a/b", "12" or "66.07". A JSON number with decimals is refused: binary floating point cannot hold two thirds.',
}
