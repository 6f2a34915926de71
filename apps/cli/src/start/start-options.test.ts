import { expect, test } from 'vitest'
import { demonstrationWanted, isLoopback, parseStartOptions } from './start-options.ts'
import type { DemonstrationWanted, StartOptions } from './start-options.ts'
import type { Purpose } from './kept-purpose.ts'

const OWN = { DATABASE_URL: 'postgres://commonline@db.example/commonline' }

test('without words it shows the demonstration on its own database, on this machine only', () => {
  expect(options([])).toEqual({
    dataDir: './data',
    port: 4000,
    host: 'localhost',
    role: 'all',
    demonstration: undefined,
    databaseUrl: undefined,
    origin: undefined,
    proxies: 0,
  })
})

test('a database of one’s own holds the demonstration only when it is asked for', () => {
  expect(wanted([])).toEqual({ kind: 'decided', wanted: true })
  expect(wanted([], OWN)).toEqual({ kind: 'decided', wanted: false })
  expect(wanted(['--demo'], OWN)).toEqual({ kind: 'decided', wanted: true })
  expect(wanted(['--no-demo'])).toEqual({ kind: 'decided', wanted: false })
  expect(options([], { DATABASE_URL: '' }).databaseUrl).toBeUndefined()
})

test('the demonstration is refused where others could reach it', () => {
  const refused = { kind: 'refused', code: 'start.demo_not_local', facts: { host: '0.0.0.0' } }
  expect(wanted(['--host', '0.0.0.0'])).toEqual(refused)
  expect(wanted(['--host', '0.0.0.0', '--demo'], OWN)).toEqual(refused)
  expect(wanted(['--host', '0.0.0.0', '--demo'], {}, 'own alliance')).toEqual(refused)
  expect(wanted(['--host', '0.0.0.0', '--no-demo']).kind).toBe('decided')
  expect(wanted(['--host', '0.0.0.0'], OWN).kind).toBe('decided')
})

test('what a data folder was first started for holds until something else is said', () => {
  expect(wanted([], {}, 'own alliance')).toEqual({ kind: 'decided', wanted: false })
  expect(wanted([], {}, 'demonstration')).toEqual({ kind: 'decided', wanted: true })
  expect(wanted(['--host', '0.0.0.0'], {}, 'own alliance')).toEqual({ kind: 'decided', wanted: false })
  expect(wanted(['--demo'], {}, 'own alliance')).toEqual({ kind: 'decided', wanted: true })
})

test('only addresses that never leave the machine count as local', () => {
  expect(['localhost', '127.0.0.1', '127.8.9.1', '::1', '[::1]'].filter((host) => !isLoopback(host))).toEqual([])
  const others = ['0.0.0.0', '::', '127.0.0.1.example.org', '127.1', '128.0.0.1', 'localhost.example.org', '']
  expect(others.filter(isLoopback)).toEqual([])
})

test('several processes need a database that they can share', () => {
  const refused = { kind: 'refused', code: 'start.role_needs_database_url', facts: { role: 'worker' } }
  expect(parseStartOptions(['--role', 'worker'], {})).toEqual(refused)
  expect(options(['--role', 'worker'], OWN).role).toBe('worker')
})

test.each([
  [['--port', 'four']],
  [['--port', '65536']],
  [['--port', '-1']],
  [['--port', '']],
  [['--role', 'chair']],
  [['--data']],
  [['--unheard-of']],
  [['elsewhere']],
])('%j is bad input', (argv) => {
  expect(parseStartOptions(argv, {}).kind).toBe('bad_input')
})

test.each(['one', '-1', '6', '1.5'])('%j is no number of proxies', (proxies) => {
  expect(parseStartOptions([], { COMMONLINE_PROXIES: proxies }).kind).toBe('bad_input')
})

test('proxies are believed only when they are named', () => {
  expect(options([], { COMMONLINE_PROXIES: '2' }).proxies).toBe(2)
  expect(options([], { COMMONLINE_PROXIES: '' }).proxies).toBe(0)
})

function options(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): StartOptions {
  const parsed = parseStartOptions(argv, environment)
  if (parsed.kind !== 'options') throw new Error(JSON.stringify(parsed))
  return parsed.options
}

function wanted(argv: readonly string[], environment: NodeJS.ProcessEnv = {}, kept?: Purpose): DemonstrationWanted {
  return demonstrationWanted(options(argv, environment), kept)
}
