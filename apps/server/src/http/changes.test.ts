import { accept } from '@commonline/contract'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../application/actor.ts'
import type { KeptAudience } from '../application/policy/kept-audience.ts'
import { changes } from './changes.ts'
import type { Heard } from './changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const moderator: Actor = { person: { id: 'p', name: 'P', language: 'en' }, role: 'moderator', member: null }

type Happening = readonly [second: number, Heard]

/** The events that a moderator got, with the second at which each came. */
async function listened(happens: readonly Happening[], seconds: number) {
  let hear: (heard: Heard) => void = () => {}
  const source = {
    subscribe: (hears: (heard: Heard) => void) => {
      hear = hears
      return () => {}
    },
  }
  const app = new Hono().get('/', (exchange) =>
    changes(
      exchange,
      source,
      () => Promise.resolve(accept(moderator)),
      () => {},
    ),
  )
  const reader = (await app.request('/')).body!.getReader()
  let second = 0
  const events: string[] = []
  void (async () => {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      for (const [, event] of new TextDecoder().decode(value).matchAll(/event: (\S+)/g))
        events.push(`${second} ${event}`)
    }
  })()
  for (; second <= seconds; second += 1) {
    for (const [when, heard] of happens) if (when === second) hear(heard)
    await vi.advanceTimersByTimeAsync(second === 0 ? 0 : 1_000)
  }
  await reader.cancel()
  return events
}

test('a stream has the same events at the same seconds, whatever happens that its reader may not hear of', async () => {
  const audiences: readonly KeptAudience[] = [
    { kind: 'own-delegation' },
    { kind: 'group', members: ['MA'] },
    { kind: 'members' },
  ]
  const quiet = await listened([], 60)
  expect(quiet).toEqual(['0 hello', '25 still-here', '50 still-here'])
  const busy = audiences.flatMap((audience, index): readonly Happening[] => [
    [3 + index, { owner: 'MA', audience }],
    [24, { owner: 'MA', audience }],
  ])
  expect(await listened(busy, 60)).toEqual(quiet)
  const spoken: Happening = [7, { owner: 'organisation', audience: { kind: 'public' } }]
  expect(await listened([...busy, spoken], 60)).toEqual(['0 hello', '7 change', '25 still-here', '50 still-here'])
  const signIns: readonly Happening[] = [
    [4, { person: 'another' }],
    [9, { person: 'p' }],
  ]
  expect(await listened(signIns, 60)).toEqual(['0 hello', '9 hello', '25 still-here', '50 still-here'])
})
