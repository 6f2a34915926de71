import { existsSync } from 'node:fs'
import { powerOf, ruleById, ruleFromJson } from '@commonline/rules'
import type { Rule, WeightedGame } from '@commonline/rules'
import { readJson } from '../input.ts'
import type { Read } from '../input.ts'
import { ruleInputInWords } from '../input-in-words.ts'
import { complain, exit, say, sayJson } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'

const no = (refusal: InputRefusal): ExitStatus => complain(refusal, ruleInputInWords(refusal))

/** `commonline power RULE`: Banzhaf and Shapley–Shubik of everyone, exact or refused. */
export async function powerCommand(given: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const game = await gameOf(given)
  if (!game.ok) return no(game.refusal)
  const power = powerOf(game.value)
  if (!power.ok) return no(power.refusal)
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
async function gameOf(given: string): Promise<Read<Rule | WeightedGame>> {
  const known = ruleById(given)
  if (known !== null) return { ok: true, value: known }
  if (!existsSync(given)) return { ok: false, refusal: { code: 'rule.unknown', facts: { rule: given } } }
  const json = await readJson(given)
  if (!json.ok) return json
  return isWeightedGame(json.value) ? { ok: true, value: json.value } : ruleFromJson(json.value)
}

const isWeightedGame = (value: unknown): value is WeightedGame =>
  typeof value === 'object' &&
  value !== null &&
  'quota' in value &&
  'weights' in value &&
  typeof value.weights === 'object' &&
  value.weights !== null
