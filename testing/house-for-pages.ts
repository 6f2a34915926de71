import type { TestProject } from 'vitest/node'
import { startHouse } from './running-house.ts'
import type { RunningHouse } from './running-house.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the house that the tests in a browser share. */
    readonly houseForPages: string
  }
}

let house: RunningHouse | undefined

/** Starts the house as a newcomer does, page built and demonstration laid out, once for all tests in a browser. */
export async function setup(project: TestProject): Promise<void> {
  house = await startHouse()
  project.provide('houseForPages', house.origin)
}

/** Stops the house. Had its server ended meanwhile, pages may have hidden it by trying again; here it fails the run. */
export async function teardown(): Promise<void> {
  const said = house?.output() ?? ''
  await house?.end()
  if (/starts again|had died/.test(said)) throw new Error(`The house did not stay up:\n${said}`)
}
