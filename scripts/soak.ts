import { run } from './run.ts'

// The long ones: the same proofs with larger numbers, on fresh seeds. 125 houses of 80 ballots are 10,000 ballots.
// One may ask for fewer: COMMONLINE_SOAK_RACE_HOUSES=10 npm run soak

const given = (name: string, usual: string): string => process.env[name] ?? usual

const environment = {
  COMMONLINE_SOAK_RACE_HOUSES: given('COMMONLINE_SOAK_RACE_HOUSES', '125'),
  COMMONLINE_SOAK_KILL_ROUNDS: given('COMMONLINE_SOAK_KILL_ROUNDS', '120'),
  COMMONLINE_SOAK_SEED: given('COMMONLINE_SOAK_SEED', String(Date.now() % 1_000_000)),
}

console.log(
  Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
)
const proofs = ['testing/ballot-race.db.test.ts', 'testing/kill.db.test.ts']
process.exitCode = await run(['vitest', 'run', '--project', 'db', '--no-file-parallelism', ...proofs], environment)
