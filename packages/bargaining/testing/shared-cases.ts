import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Dossier } from '../src/index.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/cases/compute')

/** False where the folder with real inputs is absent: tests that read it are skipped with this said in their title. */
export const hasCases = existsSync(folder)

export function readCase(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
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
      readonly expected: {
        readonly perIssue: Readonly<Record<string, Cop21Issue>>
        readonly package: {
          readonly maxMinSatisfaction: number
          readonly leximinByMember: readonly number[]
          readonly leximinVectorSorted: readonly number[]
          readonly leximinOutcome: Readonly<Record<string, number>>
          readonly leximinOutcomeRange: Readonly<Record<string, readonly [number, number]>>
          readonly nashLogSum: number
          readonly nashUtilities: readonly number[]
          readonly satisfactionAtCompromise: readonly number[]
          readonly satisfactionAtWeightedMedianLower: readonly number[]
          readonly minSatisfactionAtCompromise: number
        }
      }
    },
  ]
}

export interface Cop21Issue {
  readonly mean: number
  readonly powerWeightedMean: number
  readonly salienceWeightedMean: number
  readonly medianInterval: readonly [number, number]
  readonly egalitarian: { readonly x: number; readonly maxWeightedLoss: number }
  readonly nashProduct: { readonly x: number; readonly logProduct: number }
  readonly compromise: number
  readonly weightedMedianInterval: readonly [number, number]
  readonly paretoInterval: readonly [number, number]
  readonly majorityCore: readonly [number, number]
  readonly twoThirdsCore: readonly [number, number]
  readonly weightedStdDev: number
}

/** An exchange as the public implementations of the model name it. */
export interface ReferenceExchange {
  readonly gain: number
  readonly supplier1: string
  readonly issue1: string
  readonly from1: number
  readonly to1: number
  readonly supplier2: string
  readonly issue2: string
  readonly from2: number
  readonly to2: number
}

/** Positions before the 2015 Paris conference (Stokman & Thomson 2015): 15 members, 13 issues. */
export function cop21(): { readonly dossier: Dossier; readonly expected: Cop21File['cases'][0]['expected'] } {
  const [{ input, expected }] = (readCase('models-cop21.json') as Cop21File).cases
  const dossier: Dossier = {
    members: input.members.map(({ id }) => ({ id, power: 1 })),
    issues: input.issues.map(({ id, scale }) => ({ id, scale })),
    positions: input.positions.map(({ member, issue, position, salience, power }) => ({
      member,
      issue,
      point: position,
      salience,
      power,
    })),
  }
  return { dossier, expected }
}
