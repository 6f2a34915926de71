import { expect, test } from 'vitest'
import { isLoopback, parseStartOptions } from './start-options.ts'
import type { StartOptions } from './start-options.ts'

const OWN = { DATABASE_URL: 'postgres://commonline@db.example/commonline' }

test('without words it shows the demonstration on its own database, on this machine only', () => {
  expect(options([])).toEqual({
    dataDir: './data',
    port: 4000,
    host: 'localhost',
    role: 'all',
    demonstration: true,
    databaseUrl: undefined,
    origin: undefined,
  })
})

test('a database of one’s own holds the demonstration only when it is asked for', () => {
  expect(options([], OWN).demonstration).toBe(false)
  expect(options(['--demo'], OWN).demonstration).toBe(true)
  expect(options(['--no-demo']).demonstration).toBe(false)
  expect(options([], { DATABASE_URL: '' }).databaseUrl).toBeUndefined()
})

test('the demonstration is refused where others could reach it', () => {
  const refused = { kind: 'refused', code: 'start.demo_not_local', facts: { host: '0.0.0.0' } }
  expect(parseStartOptions(['--host', '0.0.0.0'], {})).toEqual(refused)
  expect(parseStartOptions(['--host', '0.0.0.0', '--demo'], OWN)).toEqual(refused)
  expect(options(['--host', '0.0.0.0', '--no-demo']).host).toBe('0.0.0.0')
  expect(options(['--host', '0.0.0.0'], OWN).host).toBe('0.0.0.0')
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

function options(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): StartOptions {
  const parsed = parseStartOptions(argv, environment)
  if (parsed.kind !== 'options') throw new Error(JSON.stringify(parsed))
  return parsed.options
}
