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
    sayJson({ unity, similarity: similarityMatrix(calls.value) })
  } else {
    say(`${unity.members} members, ${unity.n} recorded votes, ${unity.leftOut} left out because nobody took part.`)
    for (const [name, value] of Object.entries(unity)) if (typeof value === 'number') say(`${name}\t${value}`)
  }
  return exit.yes
}
