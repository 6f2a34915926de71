import { FURTHER_INDICES, isFurtherIndex, powerAsJson, powerOf, refusalInWords, ruleFromJson } from '@commonline/rules'
import type { FurtherIndex, MemberPower, Power, Refusal, Rule, WeightedGame } from '@commonline/rules'
import type { Read } from '../input.ts'
import { exit, say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { complainOfRule, ruleOrFile } from './rule-argument.ts'

export interface PowerOptions {
  /** Further indices by their names, with commas between them; "all" for every one. */
  readonly indices?: string
  readonly json?: boolean
}

/**
 * `commonline power RULE`: Banzhaf and Shapley–Shubik of everyone, exact, certified or refused; further indices where they
 * are asked for. Exit 1 where one of those is out of reach: it is said in place of its numbers.
 */
export async function powerCommand(given: string, options: PowerOptions): Promise<ExitStatus> {
  const asked = indicesOf(options.indices)
  if (!asked.ok) return complainOfRule(asked.refusal)
  const game = await gameOf(given)
  if (!game.ok) return complainOfRule(game.refusal)
  const power = powerOf(game.value, undefined, asked.value)
  if (!power.ok) return complainOfRule(power.refusal)
  if (options.json === true) sayJson(powerAsJson(power.value))
  else sayTable(power.value)
  return power.value.further?.some((answer) => 'refusal' in answer) === true ? exit.no : exit.yes
}

/** The further indices asked for. */
function indicesOf(list: string | undefined): Read<readonly FurtherIndex[]> {
  const words = (list ?? '').split(',').map((word) => word.trim())
  const named = words.filter((word) => word !== '')
  if (named.includes('all')) return { ok: true, value: FURTHER_INDICES }
  const unknown = named.find((word) => !isFurtherIndex(word))
  if (unknown === undefined) return { ok: true, value: named.filter(isFurtherIndex) }
  return { ok: false, refusal: { code: 'input.index', facts: { index: unknown, known: [...FURTHER_INDICES, 'all'] } } }
}

const sentenceOf = (refusal: Refusal): string => refusalInWords(refusal) ?? refusal.code

type Column = readonly [keyof MemberPower, string]

const BASE: readonly Column[] = [
  ['banzhaf', 'Banzhaf'],
  ['banzhafNormalised', 'Banzhaf, normalised'],
  ['shapleyShubik', 'Shapley–Shubik'],
]

const COLUMNS: Readonly<Record<FurtherIndex, readonly Column[]>> = {
  johnston: [['johnston', 'Johnston']],
  'deegan-packel': [['deeganPackel', 'Deegan–Packel']],
  holler: [['holler', 'Holler']],
  coleman: [
    ['colemanPrevent', 'Coleman, to prevent'],
    ['colemanInitiate', 'Coleman, to initiate'],
  ],
}

const provedBy = ({ method, certificate }: Pick<Power, 'method' | 'certificate'>): string =>
  `${method}; ${certificate.kind === 'exact' ? 'exact' : `relative error at most ${certificate.relativeError}`}`

function sayTable(power: Power): void {
  const { members, minimalWinningCoalitions, colemanPowerToAct, further = [] } = power
  say(`Method: ${provedBy(power)}`)
  for (const answer of further) {
    say(
      `${answer.index}: ${'refusal' in answer ? `${sentenceOf(answer.refusal)} ${answer.refusal.code}` : provedBy(answer)}`,
    )
  }
  if (minimalWinningCoalitions !== undefined) say(`Minimal winning coalitions: ${minimalWinningCoalitions}`)
  if (colemanPowerToAct !== undefined) say(`Coleman, power of the whole to act: ${colemanPowerToAct}`)
  const columns = [...BASE, ...further.flatMap((answer) => ('refusal' in answer ? [] : COLUMNS[answer.index]))]
  say(['member', ...columns.map(([, title]) => title)].join('\t'))
  for (const member of members) say([member.id, ...columns.map(([field]) => String(member[field]))].join('\t'))
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
