import { parseRollCallsCsv, rollCallUnity, similarityMatrix } from '@commonline/bargaining'
import { readText } from '../input.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** `commonline unity ROLLCALLS.csv`: how often members voted alike, from recorded votes. */
export async function unityCommand(file: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const text = await readText(file)
  if (!text.ok) return complain(text.refusal)
  const calls = parseRollCallsCsv(text.value)
  if (!calls.ok) return complain(calls.refusal)
  const unity = rollCallUnity(calls.value)
  if (options.json === true) {
    const { members, s, n } = similarityMatrix(calls.value)
    const rows = <T>(cell: (at: number) => T): T[][] =>
      members.map((_, a) => members.map((__, b) => cell(a * members.length + b)))
    const similarity = { members, s: rows((at) => (Number.isNaN(s[at]) ? null : s[at])), n: rows((at) => n[at]) }
    sayJson({ unity, similarity })
  } else {
    say(
      `${unity.members} members, ${unity.n} recorded votes, ${unity.leftOut} left out because fewer than two of them took part.`,
    )
    for (const [name, value] of Object.entries(unity)) if (typeof value === 'number') say(`${name}\t${value}`)
  }
  return exit.yes
}
