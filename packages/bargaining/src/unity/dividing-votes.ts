import { compareText } from '../dossier/canonical-order.ts'
import type { Table } from './point-estimate.ts'
import type { RollCalls } from './roll-calls.ts'

/** The votes in which not all who took part chose the same, members and votes in the order of their names. */
export function dividingVotes(calls: RollCalls): Table {
  const byName = (names: readonly string[]): readonly number[] =>
    [...names.keys()].sort((a, b) => compareText(names[a] as string, names[b] as string))
  const columns = byName(calls.members)
  const count = columns.length
  const rows = byName(calls.votes).filter((v) => {
    const own = calls.choices.subarray(v * count, (v + 1) * count)
    const first = own.find((choice) => choice !== 0)
    return own.some((choice) => choice !== 0 && choice !== first)
  })
  const choices = new Uint8Array(rows.length * count)
  const tookPart = new Int32Array(count)
  rows.forEach((v, j) =>
    columns.forEach((m, i) => {
      const choice = calls.choices[v * count + m] as number
      choices[j * count + i] = choice
      if (choice !== 0) tookPart[i] = (tookPart[i] as number) + 1
    }),
  )
  return { members: columns.map((m) => calls.members[m] as string), votes: rows.length, choices, tookPart }
}
