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

export async function teardown(): Promise<void> {
  await house?.end()
}
