/** What kinds of fields a form of an act is made of. Everything is entered as text and made into the act at the end. */
export type FormField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly initial?: string
} & (
  | {
      readonly kind: 'line'
      readonly pattern?: string
      readonly maxLength?: number
      readonly inputMode?: 'numeric'
    }
  | {
      readonly kind: 'words'
      /** Texts to begin with, in place of an empty field. */
      readonly startFrom?: { readonly label: string; readonly choices: readonly FormChoice[] }
    }
  /** One entry a line. */
  | { readonly kind: 'list' }
  | { readonly kind: 'day' }
  /** A wall clock time of the headquarters' zone. */
  | { readonly kind: 'time' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly FormChoice[] }
  /** Several of the choices; entered as their values with spaces between. */
  | { readonly kind: 'choices'; readonly choices: readonly FormChoice[] }
)

export interface FormChoice {
  readonly value: string
  readonly label: string
}

export type FormValues = Readonly<Record<string, string>>

export const enteredValues = (fields: readonly FormField[]): FormValues =>
  Object.fromEntries(fields.map((field) => [field.name, field.initial ?? '']))

/** The text entered for a field, without blanks around it. */
export const lineOf = (values: FormValues, name: string): string => (values[name] ?? '').trim()

/** The text, or null where nothing was entered. */
export const lineOrNull = (values: FormValues, name: string): string | null => {
  const line = lineOf(values, name)
  return line === '' ? null : line
}

/** The entries of a list field, one a line. */
export const listOf = (values: FormValues, name: string): string[] =>
  (values[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const chosenOf = (values: FormValues, name: string): string[] =>
  (values[name] ?? '').split(' ').filter((value) => value !== '')

/** What a field says, as the review shows it. */
export function wordedValue(field: FormField, values: FormValues, none: string): string {
  const value = lineOf(values, field.name)
  if (field.kind === 'flag') return value === 'yes' ? field.label : none
  if (value === '') return none
  if (field.kind === 'choice') return labelOf(field.choices, value)
  if (field.kind === 'choices')
    return chosenOf(values, field.name)
      .map((one) => labelOf(field.choices, one))
      .join(', ')
  if (field.kind === 'time') return value.replace('T', ' ')
  return value
}

const labelOf = (choices: readonly FormChoice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value
