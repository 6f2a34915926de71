import { isScale } from './dossier.ts'
import type { Dossier, Position } from './dossier.ts'
import { exceptionsOf } from './exceptions.ts'

interface Content {
  readonly numbers: readonly number[]
  readonly text: string
}

/** Members sorted by what they hold (power, positions, salience, limits, what is attached for them), then by id among those who hold the same. */
export function canonicalMembers(dossier: Dossier): readonly string[] {
  const positions = byMember(dossier.positions)
  const limits = byMember(dossier.limits ?? [])
  const exceptions = byMember(exceptionsOf(dossier))
  const content = dossier.members.map(({ id, power }) => {
    const beside = [...(limits.get(id) ?? []), ...(exceptions.get(id) ?? [])]
    return { id, ...contentOf(dossier, power, positions.get(id) ?? [], beside) }
  })
  return content
    .sort((a, b) => compareNumbers(a.numbers, b.numbers) || compareText(a.text, b.text) || compareText(a.id, b.id))
    .map(({ id }) => id)
}

function byMember<T extends { readonly member: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  for (const entry of entries) {
    const own = grouped.get(entry.member)
    if (own === undefined) grouped.set(entry.member, [entry])
    else own.push(entry)
  }
  return grouped
}

function contentOf(
  dossier: Dossier,
  power: number,
  positions: readonly Position[],
  beside: readonly object[],
): Content {
  const own = new Map(positions.map((position) => [position.issue, position]))
  const ofIssues = dossier.issues.flatMap((issue) => {
    const position = own.get(issue.id)
    if (position === undefined) return [-2, -2, -2, -2, -2]
    const option = isScale(issue) ? -1 : issue.options.indexOf(position.option ?? '')
    return [...bounds(position), position.salience, position.power ?? -1, option]
  })
  const rest = dossier.issues.map((issue) => withoutNames(own.get(issue.id)))
  return { numbers: [power, ...ofIssues], text: [...rest, ...beside.map(withoutNames).sort(compareText)].join('\n') }
}

function bounds(position: Position): readonly [number, number] {
  if (position.point !== undefined) return [position.point, position.point]
  return position.interval === undefined ? [-Infinity, Infinity] : position.interval
}

function withoutNames(held: object | undefined): string {
  return held === undefined ? '' : JSON.stringify({ ...held, member: '' })
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let j = 0; j < a.length; j++) {
    const left = a[j] ?? 0
    const right = b[j] ?? 0
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** Code unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
