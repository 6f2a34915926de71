import { globSync } from 'node:fs'
import path from 'node:path'
import { root } from './run.ts'

/** What a soak proves again with larger numbers. */
export const proofs = ['race', 'kill', 'properties', 'mutants'] as const
export type Proof = (typeof proofs)[number]

/** How large a soak is. */
export interface SoakSize {
  /** Ballots of the race in all, each of 32 voters. */
  readonly ballots: number
  /** Blows of the kill test in all. */
  readonly rounds: number
  /** How many times more often than in every run a property is tried. */
  readonly runs: number
}

/** One process of a soak: some of one proof, independent of every other part. */
export interface Part {
  readonly name: string
  readonly proof: Proof
  /** How much of its proof this is, in the proof's own unit. */
  readonly amount: number
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

// A house of 80 is what the race test fills; four of them take a minute on a quiet machine, some on a busy one.
const ballotsPerHouse = 80
const housesPerPart = 4
const roundsPerPart = 12

/** All parts of a soak on these seeds, in the order in which they are begun. */
export function soakParts(wanted: readonly Proof[], size: SoakSize, seed: number): readonly Part[] {
  const made: Readonly<Record<Proof, () => readonly Part[]>> = {
    race: () => raceParts(size.ballots, seed),
    kill: () => killParts(size.rounds, seed),
    properties: () => propertyParts(size.runs),
    mutants: () => mutantParts(),
  }
  return proofs.filter((proof) => wanted.includes(proof)).flatMap((proof) => made[proof]())
}

/** Cuts an amount into parts of at most so much each: where each begins and how much it is. */
function cut(amount: number, most: number): readonly { readonly from: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(amount / most) }, (_, index) => ({
    from: index * most,
    count: Math.min(most, amount - index * most),
  }))
}

const raceParts = (ballots: number, seed: number): readonly Part[] =>
  cut(Math.ceil(ballots / ballotsPerHouse), housesPerPart).map(({ from, count }) => ({
    name: `race-${from + 1}-${from + count}`,
    proof: 'race',
    amount: count * ballotsPerHouse,
    command: ['vitest', 'run', '--reporter', 'verbose', '--project', 'db', 'testing/ballot-race.db.test.ts'],
    environment: { COMMONLINE_SOAK_RACE_HOUSES: String(count), COMMONLINE_SOAK_SEED: String(seed + from) },
  }))

const killParts = (rounds: number, seed: number): readonly Part[] =>
  cut(rounds, roundsPerPart).map(({ from, count }) => ({
    name: `kill-${from + 1}-${from + count}`,
    proof: 'kill',
    amount: count,
    command: ['vitest', 'run', '--reporter', 'verbose', '--project', 'db', 'testing/kill.db.test.ts'],
    environment: { COMMONLINE_SOAK_KILL_ROUNDS: String(count), COMMONLINE_SOAK_SEED: String(seed + from) },
  }))

/** The packages and apps in which a test states properties. */
function propertyParts(runs: number): readonly Part[] {
  const folders = globSync('{packages,apps}/*/src', { cwd: root }).map((folder) => path.dirname(folder))
  return folders.toSorted().map((folder) => ({
    name: `properties-${path.basename(folder)}`,
    proof: 'properties',
    amount: 1,
    // A property that is tried more often takes longer; nothing waits for it here.
    command: ['vitest', 'run', '--project', 'pure', '--testTimeout', '3600000', '--passWithNoTests', `${folder}/src`],
    environment: { COMMONLINE_SOAK_RUNS: String(runs) },
  }))
}

/**
 * The code whose every expression its tests are asked about: what the record rests on, and what counts and compares. All of the
 * rules would take a day. What was asked once is remembered in `build/` until the code or its tests change; why some changes are
 * seen by no test says `docs/method/mutants.md`.
 */
const underQuestion: Readonly<Record<string, string>> = {
  record: 'packages/record/src/**/*.ts,!packages/record/src/**/*.test.ts',
  fractions: 'packages/rules/src/{fraction,electorate/ledger-count}.ts',
  electorate: 'packages/rules/src/electorate/electorate.ts',
  conditions:
    'packages/rules/src/conditions/{condition-result,blocking-minority,quorum-result,weight-share-result,judgement}.ts',
  procedures: 'packages/rules/src/procedure/{announcement,silence-procedure,vote-procedure}.ts',
  times: 'packages/rules/src/time/{calendar-day,instant,working-days}.ts',
  verdicts: 'packages/rules/src/verdict/{election-verdict,ratification-verdict,vote-finding,vote-verdict}.ts',
}

const mutantParts = (): readonly Part[] =>
  Object.entries(underQuestion).map(([name, code]) => ({
    name: `mutants-${name}`,
    proof: 'mutants',
    amount: 1,
    command: [
      'stryker',
      'run',
      'scripts/mutants/stryker.config.json',
      '--mutate',
      code,
      '--incrementalFile',
      `build/mutants-${name}.json`,
    ],
    environment: {},
  }))
