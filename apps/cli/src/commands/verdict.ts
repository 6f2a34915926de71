import { ballotFromCase, decide } from '@commonline/rules'
import { readJson } from '../input.ts'
import { exit, say, sayJson, saySentences } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { complainOfRule, ruleArgument } from './rule-argument.ts'

/** `commonline verdict RULE BALLOT.json`: exit 0 when it passes, 1 for any other verdict. */
export async function verdictCommand(
  ruleGiven: string,
  ballotFile: string,
  options: { readonly json?: boolean },
): Promise<ExitStatus> {
  const rule = await ruleArgument(ruleGiven)
  if (!rule.ok) return complainOfRule(rule.refusal)
  const json = await readJson(ballotFile)
  if (!json.ok) return complainOfRule(json.refusal)
  const ballot = ballotFromCase(json.value)
  if (!ballot.ok) return complainOfRule(ballot.refusal)
  const decided = decide(rule.value, ballot.value)
  if (!decided.ok) return complainOfRule(decided.refusal)
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
