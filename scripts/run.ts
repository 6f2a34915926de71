import { spawn } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

const binaries = path.join(root, 'node_modules', '.bin')

/** One step of a longer command: what it is called and what runs. */
export interface Step {
  readonly name: string
  readonly command: readonly string[]
}

/** Runs a program of this house from its root, with its output shown or written to an open file; gives its exit status. */
export function run(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  output: 'inherit' | number = 'inherit',
): Promise<number> {
  const [program, ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env['PATH'] ?? ''}`, ...environment },
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 70)))
  })
}

/** Runs steps in their order, says how long each took, and stops at the first that fails. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const { name, command } of steps) {
    const start = performance.now()
    const status = await run(command)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(status === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} failed (${seconds} s)`)
    if (status !== 0) return status
  }
  return 0
}
