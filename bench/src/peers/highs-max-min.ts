import { createRequire } from 'node:module'
import type { Highs } from 'highs'
import type { MaxMinProgram } from './max-min-program.ts'

// The package's type of its default export is that of its CommonJS form, so that form is loaded.
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>

/** Loads the WebAssembly; once, outside every measurement. */
export function loadHighs(): Promise<Highs> {
  return load()
}

/** The program in the CPLEX LP format, which `solve` reads; writing it is not part of its time, reading it is. */
export function lpText(program: MaxMinProgram): string {
  const lines = ['Maximize', ' obj: z', 'Subject To']
  program.distances.forEach(({ issue, at }, index) => {
    lines.push(` u${index}: x${issue} - e${index} <= ${at}`, ` l${index}: x${issue} + e${index} >= ${at}`)
  })
  program.members.forEach((distances, i) => {
    const terms = distances.map(({ distance, weight }) => `+ ${weight} e${distance}`)
    lines.push(` m${i}: z ${terms.join('\n  ')} <= 1`)
  })
  lines.push('Bounds', ...program.issues.map(({ low, high }, k) => ` ${low} <= x${k} <= ${high}`), 'End', '')
  return lines.join('\n')
}

/** The worst-off member's satisfaction by HiGHS; null where it finds none. */
export function highsMaxMin(highs: Highs, text: string): number | null {
  const solution = highs.solve(text)
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : null
}
