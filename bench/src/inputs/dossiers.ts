import type { Carries, Dossier, Limit, Position } from '@commonline/bargaining'
import { prepareRule, ruleById } from '@commonline/rules'
import { valueOf } from './double-majority.ts'
import { integerBetween, seededNumbers } from './seeded-numbers.ts'
import { readShared } from './shared-cases.ts'

/** A dossier to measure on, with what is known about its best package. */
export interface MeasuredDossier {
  readonly title: string
  readonly dossier: Dossier
  /** The worst-off member's satisfaction in the best package, computed independently. */
  readonly leastSatisfaction: number | null
}

/**
 * A made-up dossier on 0..100 scales in steps of 5, every member on every issue, status quo at 0. `limited` of the
 * members draw one limit each, wide enough that 40 to 60 stays open on every issue.
 */
export function syntheticDossier(members: number, issues: number, limited: number): MeasuredDossier {
  const seed = members * 100 + issues
  const next = seededNumbers(seed)
  const memberIds = Array.from({ length: members }, (_, index) => `M${index + 1}`)
  const issueIds = Array.from({ length: issues }, (_, index) => `issue ${index + 1}`)
  const positions = memberIds.flatMap((member) =>
    issueIds.map((issue): Position => ({
      member,
      issue,
      point: 5 * integerBetween(next, 0, 20),
      salience: integerBetween(next, 5, 100) / 100,
    })),
  )
  const limits = memberIds.slice(0, limited).map((member): Limit => {
    const issue = issueIds[integerBetween(next, 0, issues - 1)] ?? ''
    return { member, issue, range: [integerBetween(next, 0, 40), integerBetween(next, 60, 100)] }
  })
  const dossier = {
    members: memberIds.map((id) => ({ id, power: integerBetween(next, 1, 100) / 100 })),
    issues: issueIds.map((id) => ({ id, scale: [0, 100] as const, statusQuo: 0 })),
    positions,
    limits,
  }
  const title = `${members} made-up members × ${issues} issues, ${limits.length} limits, seed ${seed}`
  return { title, dossier, leastSatisfaction: null }
}

interface Cop21File {
  readonly cases: readonly [
    {
      readonly input: {
        readonly members: readonly { readonly id: string }[]
        readonly issues: readonly { readonly id: string; readonly scale: readonly [number, number] }[]
        readonly positions: readonly {
          readonly member: string
          readonly issue: string
          readonly position: number
          readonly salience: number
          readonly power: number
        }[]
      }
      readonly expected: { readonly package: { readonly maxMinSatisfaction: number } }
    },
  ]
}

/** Positions before the 2015 Paris conference (Stokman & Thomson 2015), without limits; null without ../shared. */
export function cop21(): MeasuredDossier | null {
  const found = readShared('compute/models-cop21.json') as Cop21File | null
  if (found === null) return null
  const [{ input, expected }] = found.cases
  const dossier = {
    members: input.members.map(({ id }) => ({ id, power: 1 })),
    issues: input.issues.map(({ id, scale }) => ({ id, scale })),
    positions: input.positions.map(({ position, ...rest }) => ({ ...rest, point: position })),
  }
  const { maxMinSatisfaction } = expected.package
  return { title: 'CoP21, 15 members × 13 issues, 181 positions', dossier, leastSatisfaction: maxMinSatisfaction }
}

/** Two thirds of those voting, prepared for the members of a dossier. */
export function twoThirds(dossier: Dossier): Carries {
  const rule = ruleById('unga-18-2')
  if (rule === null) throw new Error('assumption broken: the catalogue holds unga-18-2')
  const prepared = valueOf(prepareRule(rule, { members: dossier.members.map(({ id }) => ({ id })), votes: {} }))
  return (votes) => prepared.outcomeOf(prepared.members.map((id) => votes[id] ?? 'absent')) === 'adopted'
}
