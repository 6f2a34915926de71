import { powerOf, ruleFromJson } from '@commonline/rules'
import type { Rule, WeightedGame } from '@commonline/rules'
import type { Read } from '../input.ts'
import { exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { complainOfRule, ruleOrFile } from './rule-argument.ts'

/** `commonline power RULE`: Banzhaf and Shapley–Shubik of everyone, exact or refused. */
export async function powerCommand(given: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const game = await gameOf(given)
  if (!game.ok) return complainOfRule(game.refusal)
  const power = powerOf(game.value)
  if (!power.ok) return complainOfRule(power.refusal)
  const { members, method, certificate } = power.value
  if (options.json === true) {
    sayJson({
      members: members.map(({ id, banzhaf, banzhafNormalised, shapleyShubik }) => ({
        id,
        banzhaf,
        banzhafNormalised,
        shapleyShubik,
      })),
      method,
      certificate,
    })
    return exit.yes
  }
  say(
    `Method: ${method}; ${certificate.kind === 'exact' ? 'exact' : `relative error at most ${certificate.relativeError}`}`,
  )
  say('member\tBanzhaf\tBanzhaf, normalised\tShapley–Shubik')
  for (const { id, banzhaf, banzhafNormalised, shapleyShubik } of members) {
    say(`${id}\t${banzhaf}\t${banzhafNormalised}\t${shapleyShubik}`)
  }
  return exit.yes
}

/** A rule of the catalogue, a rule in a file, or a weighted game in a file. */
function gameOf(given: string): Promise<Read<Rule | WeightedGame>> {
  return ruleOrFile<Rule | WeightedGame>(given, (json) =>
    isWeightedGame(json) ? { ok: true, value: json } : ruleFromJson(json),
  )
}

const isWeightedGame = (value: unknown): value is WeightedGame =>
  typeof value === 'object' &&
  value !== null &&
  'quota' in value &&
  'weights' in value &&
  typeof value.weights === 'object' &&
  value.weights !== null
