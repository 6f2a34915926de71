import { earliestExpiry } from '@commonline/rules'
import { expect, test } from 'vitest'
import { demonstration } from './demonstration.ts'
import { consensus, operations, representatives, silence } from './rules.ts'

const hour = 3_600_000
const first = Date.parse('2031-05-05T00:30:00.000Z')
/** Every third hour of two weeks: first starts on working days and weekends, before and after the evening. */
const starts = Array.from({ length: (14 * 24) / 3 }, (_, index) => new Date(first + index * 3 * hour).toISOString())

test.each(starts)('started at %s, the story is told in order and lies in the past', (start) => {
  const { founding, steps } = demonstration(start)
  const instants = [founding.at, ...steps.map(({ at }) => at)]
  expect(instants).toEqual(instants.toSorted())
  expect(instants[instants.length - 1]! <= start).toBe(true)
})

test.each(starts)(
  'started at %s, one silence is about to expire and one waits for its certificate, both long enough',
  (start) => {
    const { founding, steps } = demonstration(start)
    const opened = steps.filter(({ endpoint }) => endpoint === 'open-silence') as {
      at: string
      input: { dueAt: string }
    }[]
    const calendar = { zone: founding.zone, holidays: [] }
    if (silence.decision.kind !== 'silence') throw new Error('the silence rule decides by silence')
    for (const { at, input } of opened) {
      const earliest = earliestExpiry(silence.decision, Date.parse(at), calendar)
      expect(earliest.ok && earliest.value <= Date.parse(input.dueAt)).toBe(true)
    }
    const dues = opened.map(({ input }) => Date.parse(input.dueAt) - Date.parse(start))
    expect(dues.filter((left) => left > 0 && left <= 4 * 24 * hour)).toHaveLength(1)
    expect(dues.filter((left) => left <= 0)).toHaveLength(2)
  },
)

test('its rules say who decided them, and have ids of their own', () => {
  const rules = [consensus, silence, operations, representatives]
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  expect(rules.every(({ source }) => source.certainty === 'own')).toBe(true)
})
