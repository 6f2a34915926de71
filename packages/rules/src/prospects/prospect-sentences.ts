import type { MinimalSets } from './minimal-sets.ts'
import type { Prospects } from './prospects.ts'
import { counted, listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'

const STATE_WORDS = {
  certain: 'It passes whatever the undecided members do.',
  open: 'It is open.',
  impossible: 'It can no longer pass.',
} as const

const oneOf = (members: readonly string[]): string =>
  members.length === 1 ? listed(members) : `any one of ${listed(members)}`

/** Sets written out at most; the rest are counted. */
const SETS_IN_WORDS = 3

function setsSentence(
  code: string,
  sets: MinimalSets,
  does: string,
  running: boolean,
  ofWhom: string,
): readonly Sentence[] {
  if (sets.size === null || sets.size === 0) return []
  const examples = sets.sets.slice(0, SETS_IN_WORDS).map((members) => listed(members))
  const number = sets.truncated ? `at least ${sets.sets.length}` : String(sets.sets.length)
  const facts = {
    size: sets.size,
    sets: sets.sets.length,
    complete: sets.truncated ? 'no' : 'yes',
    running: running ? 'yes' : 'no',
    examples,
  }
  const shown = sets.sets.length > SETS_IN_WORDS ? `for example ${examples.join('; ')}` : examples.join('; or ')
  const ways = sets.truncated || sets.sets.length > 1 ? ` (${number} such sets)` : ''
  return [sentence(code, facts, `${counted(sets.size, 'member')} of ${ofWhom} can ${does}${ways}: ${shown}.`)]
}

/** What a chair reads about a running vote; every sentence from numbers of the prospects. */
export function prospectSentences(found: Omit<Prospects, 'sentences'>): readonly Sentence[] {
  const { state, exact, undecided } = found
  const running = undecided.length > 0
  const ofCarriers = running ? 'those undecided' : 'those not in favour'
  const ofBlockers = running ? 'those undecided' : 'those in favour'
  const opening = exact
    ? sentence(`prospects.${state}`, { state }, STATE_WORDS[state])
    : sentence('prospects.not_settled', {}, 'There are too many completions to look at all of them; it counts as open.')
  return [
    ...(running
      ? [opening, sentence('prospects.undecided', { members: undecided }, `Unknown: ${listed(undecided)}.`)]
      : []),
    ...(found.canCarry.length > 0
      ? [
          sentence(
            'prospects.can_carry',
            { members: found.canCarry },
            `The yes of ${oneOf(found.canCarry)} settles it.`,
          ),
        ]
      : []),
    ...(found.canBlock.length > 0
      ? [
          sentence(
            'prospects.can_block',
            { members: found.canBlock },
            `The opposition of ${oneOf(found.canBlock)} ends it.`,
          ),
        ]
      : []),
    ...setsSentence('prospects.smallest_carrying', found.carrying, 'carry it', running, ofCarriers),
    ...setsSentence('prospects.smallest_blocking', found.blocking, 'block it', running, ofBlockers),
  ]
}
