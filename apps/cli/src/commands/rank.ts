import { csvRows } from '@commonline/bargaining'
import { refusalInWords } from '@commonline/rules'
import {
  hasOneWinner,
  indicativeVoteFromJson,
  indicativeVoteFromRows,
  methodInEnglish,
  rankOptions,
} from '@commonline/rules/ranking'
import type { IndicativeVote, Ranking } from '@commonline/rules/ranking'
import { readJson, readText } from '../input.ts'
import type { Read } from '../input.ts'
import { exit, say, sayJson, saySentences } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { complainOfRule } from './rule-argument.ts'

/** `commonline rank FILE`: what an indicative vote among several options says, by every method side by side. */
export async function rankCommand(file: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const vote = await voteIn(file)
  if (!vote.ok) return complainOfRule(vote.refusal)
  const ranking = rankOptions(vote.value)
  if (options.json === true) sayJson(ranking)
  else sayRanking(ranking)
  return hasOneWinner(ranking) ? exit.yes : exit.no
}

/** JSON in the format `commonline-ranking/1`, or rows: ballot, rank, option. */
async function voteIn(file: string): Promise<Read<IndicativeVote>> {
  if (!file.toLowerCase().endsWith('.csv')) {
    const json = await readJson(file)
    return json.ok ? indicativeVoteFromJson(json.value) : json
  }
  const text = await readText(file)
  if (!text.ok) return text
  const rows = csvRows(text.value, 'ranking')
  return rows.ok ? indicativeVoteFromRows(rows.value) : rows
}

function sayRanking({ weight, ranked, approval }: Ranking): void {
  say(`An indicative vote; it decides nothing. Weight of the ballots: ${weight}`)
  if (ranked !== null) sayRanked(ranked)
  if (approval !== null) sayApproval(approval)
}

function sayRanked({ margins, sentences, comparison, methods }: NonNullable<Ranking['ranked']>): void {
  const options = Object.keys(margins)
  say(['margin over', ...options].join('\t'))
  for (const option of options) {
    say([option, ...options.map((other) => String(margins[option]?.[other] ?? '·'))].join('\t'))
  }
  saySentences([...sentences, ...comparison])
  for (const { method, winners, order, refusal, sentences: told } of methods) {
    say('')
    if (refusal !== null) {
      say(`By ${methodInEnglish(method)}: no answer. ${refusalInWords(refusal) ?? ''} ${refusal.code}`)
      continue
    }
    say(`By ${methodInEnglish(method)}: ${winnersInWords(winners)}`)
    if (order !== null) say(`In order: ${order.map((group) => group.join(' = ')).join(' > ')}`)
    saySentences(told)
  }
}

function sayApproval({ winners, seated, committee, shares, sentences }: NonNullable<Ranking['approval']>): void {
  say('')
  if (seated === null) say(`By approval: ${winnersInWords(winners)}`)
  else say(`By approval: ${seated.certain.join(', ') || 'nobody for certain'}`)
  saySentences(sentences)
  if (committee !== null) {
    say('')
    const { refusal } = committee
    if (refusal !== null) say(`By proportional approval: no answer. ${refusalInWords(refusal) ?? ''} ${refusal.code}`)
    else for (const one of committee.committees) say(`By proportional approval: ${one.join(', ')}`)
    saySentences(committee.sentences)
  }
  if (shares !== null) {
    say('')
    say(`By equal shares: ${shares.funded.map(({ option }) => option).join(', ') || 'nothing'}`)
    saySentences(shares.sentences)
  }
}

const winnersInWords = (winners: readonly string[]): string =>
  winners.length === 1 ? (winners[0] ?? '') : `a tie of ${winners.join(', ')}`
