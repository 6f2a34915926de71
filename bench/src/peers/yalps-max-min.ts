import { solve } from 'yalps'
import type { Model } from 'yalps'
import type { MaxMinProgram } from './max-min-program.ts'

/** The program as YALPS reads it; building it is not part of its time. */
export function yalpsModel(program: MaxMinProgram): Model {
  const constraints: Record<string, { min?: number; max?: number }> = {}
  const variables: Record<string, Record<string, number>> = { z: { z: 1 } }
  program.issues.forEach(({ low, high }, k) => {
    constraints[`b${k}`] = { min: low, max: high }
    variables[`x${k}`] = { [`b${k}`]: 1 }
  })
  program.distances.forEach(({ issue, at }, index) => {
    constraints[`u${index}`] = { max: at }
    constraints[`l${index}`] = { min: at }
    variables[`e${index}`] = { [`u${index}`]: -1, [`l${index}`]: 1 }
    Object.assign(variables[`x${issue}`] ?? {}, { [`u${index}`]: 1, [`l${index}`]: 1 })
  })
  program.members.forEach((distances, i) => {
    constraints[`m${i}`] = { max: 1 }
    Object.assign(variables['z'] ?? {}, { [`m${i}`]: 1 })
    for (const { distance, weight } of distances) Object.assign(variables[`e${distance}`] ?? {}, { [`m${i}`]: weight })
  })
  return { direction: 'maximize', objective: 'z', constraints, variables }
}

/** The worst-off member's satisfaction by YALPS; null where it finds none. */
export function yalpsMaxMin(model: Model): number | null {
  const { status, result } = solve(model, { includeZeroVariables: false })
  return status === 'optimal' ? result : null
}
