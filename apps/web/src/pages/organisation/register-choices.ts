import type { FormChoice } from '../../design/form-fields.ts'
import type { Organisation } from './organisation-page.tsx'

export const memberChoices = ({ members }: Organisation): readonly FormChoice[] =>
  members.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))

export const personChoices = ({ persons }: Organisation): readonly FormChoice[] =>
  persons.map(({ id, name }) => ({ value: id, label: name }))

export const bodyChoices = ({ bodies }: Organisation): readonly FormChoice[] =>
  bodies.map(({ id, name }) => ({ value: id, label: name }))

/** The one of a fixed set that was chosen, or the first: a choice control offers nothing else. */
export const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], chosen: string): Value =>
  values.find((value) => value === chosen) ?? values[0]
