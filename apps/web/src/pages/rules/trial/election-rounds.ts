import { decide } from '@commonline/rules'
import type { Ballot, ElectionRound, Rule } from '@commonline/rules'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { readLists, writeLists } from '../vote-table/lists-in-address.ts'
import { framePart, thoseThat } from './trial.ts'
import type { Doings } from './trial.ts'

/** That a member votes for nobody. No candidate can have this name: names that are read lose their outer spaces. */
export const ABSTAINS = ' abstain'

/** Candidates as one writes them: one a line, or between commas; each once. */
export const readCandidates = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,;]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

/** The round that these members' votes make. */
export function roundOf(
  frame: BallotFrame,
  doings: Doings,
  candidates: readonly string[],
  round: number,
): ElectionRound {
  return {
    round,
    candidates: Object.fromEntries(candidates.map((name) => [name, thoseThat(frame, doings, name).length])),
    abstain: thoseThat(frame, doings, ABSTAINS).length,
  }
}

export const electionBallot = (frame: BallotFrame, rounds: readonly ElectionRound[]): Ballot => ({
  ...framePart(frame),
  rounds,
})

/** Who stands in the round after these: those of the last without whoever drops out under the rule. */
export function standing(
  rule: Rule,
  frame: BallotFrame,
  rounds: readonly ElectionRound[],
  first: readonly string[],
): readonly string[] {
  const last = rounds.at(-1)
  if (last === undefined) return first
  const decided = decide(rule, electionBallot(frame, rounds))
  const gone = decided.ok
    ? decided.value.sentences.flatMap(({ code, facts }) =>
        code === 'election.drops_out' ? [facts['candidates'] ?? []].flat() : [],
      )
    : []
  return Object.keys(last.candidates).filter((name) => !gone.includes(name))
}

/** Rounds as an address carries them: of each, the candidates with their votes, and the abstentions last. */
export const writeRounds = (rounds: readonly ElectionRound[]): string =>
  writeLists(
    Object.fromEntries(
      rounds.map(({ round, candidates, abstain = 0 }) => [
        String(round),
        [...Object.entries(candidates).flatMap(([name, votes]) => [name, String(votes)]), String(abstain)],
      ]),
    ),
  )

/** The rounds that an address carries; what is no number there counts as none. */
export const readRounds = (text: string): readonly ElectionRound[] =>
  Object.values(readLists(text)).map((words, place) => {
    const count = (word: string | undefined): number => (/^\d{1,4}$/u.test(word ?? '') ? Number(word) : 0)
    const names = words.slice(0, -1).filter((_, at) => at % 2 === 0)
    return {
      round: place + 1,
      candidates: Object.fromEntries(names.map((name, at) => [name, count(words[at * 2 + 1])])),
      abstain: count(words.at(-1)),
    }
  })
