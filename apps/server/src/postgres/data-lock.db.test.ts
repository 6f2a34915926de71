import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeDataLock } from './data-lock.ts'
import { ownIdentity } from './process-identity.ts'

let dataDir = ''
const takers: ChildProcess[] = []

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'commonline-lock-'))
})

afterEach(() => {
  for (const taker of takers.splice(0)) taker.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

test('the lock names its holder, refuses others while that one lives, and is free after release', () => {
  const lock = takeDataLock(dataDir)
  if (!lock.ok) throw new Error('The folder was free')
  expect(JSON.parse(readFileSync(path.join(dataDir, 'commonline.lock'), 'utf8'))).toMatchObject(ownIdentity())
  const facts = { folder: dataDir, pid: process.pid }
  expect(takeDataLock(dataDir)).toEqual({ ok: false, refusal: { code: 'start.already_running', facts } })
  lock.value.release()
  expect(readdirSync(dataDir)).toEqual([])
  expect(takeDataLock(dataDir)).toMatchObject({ ok: true, value: { tookOver: false } })
})

test('a lock is stale when its number belongs to a process that started at another time', () => {
  const stale = { ...ownIdentity(), startTime: 'another boot:1', hold: 'stale' }
  writeFileSync(path.join(dataDir, 'commonline.lock'), JSON.stringify(stale))
  expect(takeDataLock(dataDir)).toMatchObject({ ok: true, value: { tookOver: true } })
  expect(readdirSync(dataDir)).toEqual(['commonline.lock'])
})

test('a holder that died while taking over is followed in its turn', () => {
  const dead = { ...ownIdentity(), startTime: 'another boot:1' }
  writeFileSync(path.join(dataDir, 'commonline.lock'), JSON.stringify({ ...dead, hold: 'first' }))
  writeFileSync(path.join(dataDir, 'commonline.lock.after-first'), JSON.stringify({ ...dead, hold: 'second' }))
  writeFileSync(path.join(dataDir, 'commonline.lock.third'), JSON.stringify({ ...dead, hold: 'third' }))
  expect(takeDataLock(dataDir)).toMatchObject({ ok: true, value: { tookOver: true } })
  expect(readdirSync(dataDir)).toEqual(['commonline.lock'])
})

test('a taker that is still settling a dead hold counts as the holder', () => {
  const dead = { ...ownIdentity(), startTime: 'another boot:1', hold: 'first' }
  writeFileSync(path.join(dataDir, 'commonline.lock'), JSON.stringify(dead))
  const settling = { ...ownIdentity(), hold: 'second' }
  writeFileSync(path.join(dataDir, 'commonline.lock.after-first'), JSON.stringify(settling))
  expect(takeDataLock(dataDir)).toMatchObject({ ok: false, refusal: { code: 'start.already_running' } })
})

test('a damaged lock is not taken for a free one', () => {
  writeFileSync(path.join(dataDir, 'commonline.lock'), '')
  expect(() => takeDataLock(dataDir)).toThrow('is not a lock of Commonline')
})

const TAKE = `
import { createInterface } from 'node:readline'
const { takeDataLock } = await import(process.argv[1])
process.stdout.write('waiting\\n')
for await (const folder of createInterface(process.stdin)) {
  process.stdout.write(JSON.stringify(takeDataLock(folder)) + '\\n')
}`

test('of five processes that find one stale lock at the same moment, one takes it', async () => {
  const racers = await Promise.all(Array.from({ length: 5 }, readyTaker))
  for (let round = 0; round < 20; round += 1) {
    const folder = path.join(dataDir, String(round))
    mkdirSync(folder)
    const stale = { ...ownIdentity(), startTime: 'another boot:1', hold: `stale ${round}` }
    writeFileSync(path.join(folder, 'commonline.lock'), JSON.stringify(stale))
    const answers = await Promise.all(
      racers.map((racer) => {
        racer.stdin?.write(`${folder}\n`)
        return nextLine(racer)
      }),
    )
    expect(answers.filter((answer) => answer.includes('"tookOver":true'))).toHaveLength(1)
    expect(answers.filter((answer) => answer.includes('start.already_running'))).toHaveLength(4)
  }
})

async function readyTaker(): Promise<ChildProcess> {
  const module = new URL('data-lock.ts', import.meta.url).href
  const taker = spawn(process.execPath, ['--input-type=module', '-e', TAKE, module])
  takers.push(taker)
  await nextLine(taker)
  return taker
}

async function nextLine(taker: ChildProcess): Promise<string> {
  if (taker.stdout === null) throw new Error('No output')
  const [chunk] = (await once(taker.stdout, 'data')) as [Buffer]
  return chunk.toString()
}
