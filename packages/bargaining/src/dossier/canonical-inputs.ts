import { compareText } from './canonical-order.ts'
import type { Dossier } from './dossier.ts'

/**
 * The inputs as one text to hash: keys sorted, members, positions, limits and what is attached in a fixed order, so that two dossiers
 * that differ only in the order of their entries have the same hash. Issues keep theirs: it is the agenda.
 */
export function canonicalInputs(dossier: Dossier): string {
  const sorted = (entries: readonly object[]): readonly string[] => entries.map(sortedJson).sort(compareText)
  const issues = dossier.issues.map(sortedJson).join(',')
  const optional = (['attachments', 'dependencies'] as const).flatMap((name) => {
    const held = dossier[name] ?? []
    return held.length === 0 ? [] : [`"${name}":[${sorted(held).join(',')}],`]
  })
  return `{${optional.join('')}"issues":[${issues}],"limits":[${sorted(dossier.limits ?? []).join(',')}],"members":[${sorted(dossier.members).join(',')}],"positions":[${sorted(dossier.positions).join(',')}]}`
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${sortedJson(held)}`).join(',')}}`
}
