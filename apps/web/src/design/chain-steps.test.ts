import { expect, test } from 'vitest'
import { chainSteps } from './chain-steps.ts'

test('speakers stand side by side, and the way they were relayed follows the order', () => {
  expect(
    chainSteps([
      { order: 3, role: 'outlet', name: 'Basin Courier' },
      { order: 1, role: 'speaker', name: 'Ada Lorne' },
      { order: 1, role: 'speaker', name: 'Bo Marr' },
      { order: 2, role: 'agency', name: 'Orrin Wire' },
    ]),
  ).toEqual([
    { role: 'speaker', names: ['Ada Lorne', 'Bo Marr'] },
    { role: 'agency', names: ['Orrin Wire'] },
    { role: 'outlet', names: ['Basin Courier'] },
  ])
})
