import { ballotFromCase, decide } from '@commonline/rules'
import { readJson } from '../input.ts'
import { ruleInputInWords } from '../input-in-words.ts'
import { complain, exit, say, sayJson, saySentences } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'
import { ruleArgument } from './rule-argument.ts'

const no = (refusal: InputRefusal): ExitStatus => complain(refusal, ruleInputInWords(refusal))

/** `commonline verdict RULE BALLOT.json`: exit 0 when it passes, 1 for any other verdict. */
export async function verdictCommand(
  ruleGiven: string,
  ballotFile: string,
  options: { readonly json?: boolean },
): Promise<ExitStatus> {
  const rule = await ruleArgument(ruleGiven)
  if (!rule.ok) return no(rule.refusal)
  const json = await readJson(ballotFile)
  if (!json.ok) return no(json.refusal)
  const ballot = ballotFromCase(json.value)
  if (!ballot.ok) return no(ballot.refusal)
  const decided = decide(rule.value, ballot.value)
  if (!decided.ok) return no(decided.refusal)
  const { outcome, affirmative, conditions, critical, sentences, ...facts } = decided.value
  if (options.json === true) {
    sayJson({
      verdict: outcome,
      affirmative,
      conditions,
      critical,
      sentences: sentences.map(({ text }) => text),
      ...facts,
    })
  } else {
    say(outcome)
    saySentences(sentences)
  }
  return affirmative ? exit.yes : exit.no
}
