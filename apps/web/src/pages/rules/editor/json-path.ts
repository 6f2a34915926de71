import { isRecord } from '../records-within.ts'

/** Steps into plain data: names of fields, numbers of items. */
export type JsonPath = readonly (string | number)[]

/** A path as the linter writes it: `decision.condition.of[1].base`. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )

/** What stands at a path; undefined where nothing does. */
export const valueAt = (data: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? (value as readonly unknown[])[step] : undefined
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, data)

/**
 * The data with another value at a path; undefined takes the field or the item away. Objects on the way are made where they are
 * missing; the order of fields stays.
 */
export function withValue(data: unknown, path: JsonPath, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const inner = withValue(valueAt(data, [step]), rest, value)
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(data) ? data : []
    if (inner === undefined) return list.filter((_, place) => place !== step)
    return step < list.length ? list.with(step, inner) : [...list, inner]
  }
  const fields = isRecord(data) ? data : {}
  if (inner === undefined) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
  return { ...fields, [step]: inner }
}

/** The data with a field under another name, in its place; as it was where the name is taken. */
export function withFieldRenamed(data: unknown, path: JsonPath, from: string, to: string): unknown {
  const fields = valueAt(data, path)
  if (!isRecord(fields) || to === '' || Object.hasOwn(fields, to)) return data
  return withValue(
    data,
    path,
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name === from ? to : name, value])),
  )
}
