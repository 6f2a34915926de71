import { isScale } from './dossier.ts'
import type { Dossier, Position } from './dossier.ts'

interface Content {
  readonly numbers: readonly number[]
  readonly text: string
}

/** Members sorted by what they hold (power, positions, salience, limits), then by id among those who hold the same. */
export function canonicalMembers(dossier: Dossier): readonly string[] {
  const content = new Map(dossier.members.map((member) => [member.id, contentOf(dossier, member.id, member.power)]))
  return [...content.entries()]
    .sort(([a, left], [b, right]) => {
      return compareNumbers(left.numbers, right.numbers) || compareText(left.text, right.text) || compareText(a, b)
    })
    .map(([id]) => id)
}

function contentOf(dossier: Dossier, member: string, power: number): Content {
  const own = new Map(dossier.positions.filter((p) => p.member === member).map((p) => [p.issue, p]))
  const ofIssues = dossier.issues.flatMap((issue) => {
    const position = own.get(issue.id)
    if (position === undefined) return [-2, -2, -2, -2, -2]
    const option = isScale(issue) ? -1 : issue.options.indexOf(position.option ?? '')
    return [...bounds(position), position.salience, position.power ?? -1, option]
  })
  const rest = dossier.issues.map((issue) => withoutNames(own.get(issue.id)))
  const limits = (dossier.limits ?? []).filter((l) => l.member === member).map(withoutNames)
  return { numbers: [power, ...ofIssues], text: [...rest, ...limits.sort(compareText)].join('\n') }
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
