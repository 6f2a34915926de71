import { idealPoints, parseRollCallsCsv, rollCallUnity, similarityMatrix } from '@commonline/bargaining'
import { readText } from '../input.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** `commonline unity ROLLCALLS.csv`: how alike members voted, and the line on which that puts them. */
export async function unityCommand(
  file: string,
  options: { readonly anchor?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const text = await readText(file)
  if (!text.ok) return complain(text.refusal)
  const calls = parseRollCallsCsv(text.value)
  if (!calls.ok) return complain(calls.refusal)
  const unity = rollCallUnity(calls.value)
  const { anchor } = options
  const line = idealPoints(calls.value, anchor === undefined ? {} : { anchor })
  if (!line.ok && anchor !== undefined) return complain(line.refusal)
  if (options.json === true) {
    const { members, s, n } = similarityMatrix(calls.value)
    const rows = <T>(cell: (at: number) => T): T[][] =>
      members.map((_, a) => members.map((__, b) => cell(a * members.length + b)))
    const similarity = { members, s: rows((at) => (Number.isNaN(s[at]) ? null : s[at])), n: rows((at) => n[at]) }
    sayJson({ unity, similarity, idealPoints: line.ok ? line.value : null })
  } else {
    say(
      `${unity.members} members, ${unity.n} recorded votes, ${unity.leftOut} left out because fewer than two of them took part.`,
    )
    for (const [name, value] of Object.entries(unity)) if (typeof value === 'number') say(`${name}\t${value}`)
    if (!line.ok) return exit.yes
    say(`Ideal points, ${line.value.anchor} on the positive side, with the range that holds nine times in ten:`)
    for (const { member, at, low, high, n } of line.value.points) {
      if (at !== null && low !== null && high !== null)
        say(`${member}\t${decimals(at)}\t${decimals(low)} to ${decimals(high)}\t${n} votes`)
    }
  }
  return exit.yes
}

/** Two decimals, and no minus before zero. */
const decimals = (value: number): string => (Math.round(value * 100) / 100 || 0).toFixed(2)
