import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { identifyProcess } from '../apps/server/src/postgres/process-identity.ts'
import { stopAtOnce } from './stop-at-once.ts'

test('a process is stopped by when it began, never by its number alone', async () => {
  const child = spawn('cat')
  await once(child, 'spawn')
  const identity = identifyProcess(child.pid ?? 0)
  if (identity === undefined) throw new Error('the process that was started is not there')

  stopAtOnce({ ...identity, startTime: 'when another had this number' })
  child.stdin.write('still here')
  expect(String(await once(child.stdout, 'data'))).toBe('still here')

  const ended = once(child, 'exit')
  stopAtOnce(identity)
  expect(await ended).toEqual([null, 'SIGKILL'])
  stopAtOnce(identity)
})
