import { createRequire } from 'node:module'
import type { Highs } from 'highs'
import { solve } from 'yalps'

/** A sum of coefficients times variables, by name. */
export type Terms = Readonly<Record<string, number>>

export interface Row {
  readonly terms: Terms
  readonly min?: number
  readonly max?: number
}

/** A mixed-integer linear program to maximise, in no solver's format; variables without bounds lie in 0..1. */
export interface MixedProgram {
  readonly rows: readonly Row[]
  readonly bounds: Readonly<Record<string, readonly [number, number]>>
  readonly binaries: readonly string[]
}

// The package's type of its default export is that of its CommonJS form, so that form is loaded.
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>

/** Loads the WebAssembly, once for a file of tests. */
export function loadHighs(): Promise<Highs> {
  return load()
}

const EXACT = { mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 }

/**
 * The optimum by HiGHS; null if no point meets the rows. Asked with and without its presolve: about once in a thousand such
 * programs one of the two stops at less (1.6 where a point of 1.7 is there), and what either finds is there.
 */
export function byHighs(highs: Highs, program: MixedProgram, objective: Terms): number | null {
  const found = (['on', 'off'] as const)
    .map((presolve) => optimum(highs.solve(lpText(program, objective), { ...EXACT, presolve })))
    .filter((value) => value !== null)
  return found.length === 0 ? null : Math.max(...found)
}

function optimum(solution: ReturnType<Highs['solve']>): number | null {
  if (solution.Status === 'Infeasible') return null
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`)
  return solution.ObjectiveValue
}

/** The optimum by YALPS, null if no point meets the rows, undefined where it gives up: it is for small programs only. */
export function byYalps(program: MixedProgram, objective: Terms): number | null | undefined {
  const names = variablesOf(program, objective)
  const variables = Object.fromEntries(names.map((name): [string, Record<string, number>] => [name, {}]))
  const constraints: Record<string, { min?: number; max?: number }> = {}
  const add = (row: string, { terms, min, max }: Row): void => {
    constraints[row] = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    for (const [name, coefficient] of Object.entries(terms)) (variables[name] ?? {})[row] = coefficient
  }
  program.rows.forEach((row, r) => add(`r${r}`, row))
  for (const name of names) {
    const [min, max] = program.bounds[name] ?? [0, 1]
    add(`b ${name}`, { terms: { [name]: 1 }, min, max })
    ;(variables[name] ?? {})['goal'] = objective[name] ?? 0
  }
  const options = { tolerance: 0, maxIterations: 2_000 }
  const model = {
    direction: 'maximize',
    objective: 'goal',
    constraints,
    variables,
    integers: program.binaries,
  } as const
  const { status, result } = solve(model, options)
  if (status === 'infeasible') return null
  return status === 'optimal' ? result : undefined
}

function variablesOf(program: MixedProgram, objective: Terms): readonly string[] {
  return [
    ...new Set([
      ...Object.keys(objective),
      ...program.rows.flatMap(({ terms }) => Object.keys(terms)),
      ...program.binaries,
    ]),
  ]
}

/** The program in the CPLEX LP format. */
function lpText(program: MixedProgram, objective: Terms): string {
  const sum = (terms: Terms): string =>
    Object.entries(terms)
      .map(([name, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${decimal(Math.abs(coefficient))} ${name}`)
      .join('\n  ')
  const rows = program.rows.flatMap(({ terms, min, max }, r) => [
    ...(min === undefined ? [] : [` a${r}: ${sum(terms)} >= ${decimal(min)}`]),
    ...(max === undefined ? [] : [` z${r}: ${sum(terms)} <= ${decimal(max)}`]),
  ])
  const bounds = variablesOf(program, objective)
    .filter((name) => !program.binaries.includes(name))
    .map((name) => {
      const [low, high] = program.bounds[name] ?? [0, 1]
      return ` ${decimal(low)} <= ${name} <= ${decimal(high)}`
    })
  const integers = program.binaries.length === 0 ? [] : ['Binary', ` ${program.binaries.join(' ')}`]
  return [
    'Maximize',
    ` goal: ${sum(objective)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    ...integers,
    'End',
    '',
  ].join('\n')
}

/** Written out, since not every reader takes an exponent. */
function decimal(value: number): string {
  return value.toFixed(15)
}
