import type { ConditionResult } from '../conditions/condition-result.ts'
import { decimal, exactly, fraction, subtract } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import type { Outcome } from '../language/outcome.ts'
import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { HEADS } from '../electorate/ledger-source.ts'

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  adopted: 'The proposal is adopted.',
  approved: 'The proposal is approved.',
  accepted: 'The proposal is accepted.',
  elected: 'A candidate is elected.',
  quorate: 'There is a quorum.',
  rejected: 'The proposal is rejected.',
  vetoed: 'The proposal is vetoed.',
  blocked: 'The proposal is blocked.',
  'needs-yes': 'The proposal still needs a yes.',
  'not-attained': 'The majority is not attained.',
  'no-opinion': 'There is no opinion.',
  'none-elected': 'Nobody is elected.',
  'not-quorate': 'There is no quorum.',
  broken: 'The silence is broken.',
  'not-opened': 'The silence procedure was not opened.',
  lapsed: 'The proposal has lapsed.',
  withdrawn: 'The proposal was withdrawn.',
  returned: 'The proposal was returned.',
}

/** The verdict in one sentence. */
export function outcomeSentence(outcome: Outcome): Sentence {
  return sentence('verdict.outcome', { outcome }, OUTCOME_WORDS[outcome])
}

/** The verdict of a chair's judgement in one sentence: no majority was sought, so none was missed. */
export function judgedOutcomeSentence(outcome: Outcome): Sentence {
  return outcome === 'not-attained'
    ? sentence('verdict.consensus_not_attained', { outcome }, 'Consensus is not attained.')
    : outcomeSentence(outcome)
}

/** A number as a reader writes it; an exact fraction keeps its exact form beside a decimal. */
function shown(value: ExactNumber): string {
  if (typeof value === 'number' || !value.includes('/')) return String(value)
  return `${decimal(exactly(value), 4)} (${value})`
}

function magnitude(value: ExactNumber): ExactNumber {
  if (typeof value === 'number') return Math.abs(value)
  const exact = exactly(value)
  if (exact.numerator >= 0n) return value
  const positive = subtract(fraction(0n), exact)
  return positive.denominator === 1n ? Number(positive.numerator) : `${positive.numerator}/${positive.denominator}`
}

function thresholdSentence(result: ConditionResult, unit: string): Sentence {
  const { counted = 0, of = 0, needed = 0, margin = 0 } = result
  const name = result.title ?? result.id
  const facts = {
    condition: result.id,
    title: name,
    unit,
    counted,
    of,
    needed,
    margin,
    side: result.side ?? 'floor',
    strict: result.exclusive ? 'yes' : 'no',
    by: magnitude(margin),
  }
  const requirement =
    result.side === 'ceiling'
      ? `${result.exclusive ? 'less than' : 'at most'} ${shown(needed)} allowed`
      : `${result.exclusive ? 'more than' : 'at least'} ${shown(needed)} needed`
  const end = result.holds
    ? `it holds${margin === 0 ? ' exactly' : `, with ${shown(margin)} to spare`}.`
    : `it fails by ${shown(magnitude(margin))}.`
  const text = `${name}: ${shown(counted)} of ${shown(of)}${unit === HEADS ? '' : ` (${unit})`}, ${requirement}; ${end}`
  return sentence(result.holds ? 'verdict.threshold_held' : 'verdict.threshold_failed', facts, text)
}

function concurrenceSentence(result: ConditionResult): Sentence {
  const members = result.members ?? []
  const name = result.title ?? result.id
  return members.length === 0
    ? sentence('verdict.concurrence_held', { condition: result.id, title: name }, `${name}: nobody withholds it.`)
    : sentence(
        'verdict.concurrence_failed',
        { condition: result.id, title: name, members },
        `${name}: withheld by ${listed(members)}.`,
      )
}

/** A sentence for a condition, or null where its parts say everything. */
export function conditionSentence(result: ConditionResult): Sentence | null {
  const title = result.title ?? result.id
  if (result.holds === null) {
    const text = `${title}: the ballot does not say; the verdict does not depend on it.`
    return sentence('verdict.condition_unknown', { condition: result.id, title }, text)
  }
  switch (result.type) {
    case 'count':
    case 'share':
    case 'blocking-minority':
      return thresholdSentence(result, result.ledger ?? HEADS)
    case 'concurrence':
      return concurrenceSentence(result)
    case 'k-of':
    case 'any-of': {
      const { counted = 0, of = 0, needed = 0 } = result
      const facts = { condition: result.id, title, counted, of, needed }
      const text = `${title}: ${counted} of ${of} ways hold, ${needed} needed.`
      return sentence(result.holds ? 'verdict.alternative_held' : 'verdict.alternative_failed', facts, text)
    }
    case 'turnout': {
      const { counted = 0, of = 0, band = 'none' } = result
      const text = `${title}: ${shown(counted)} of ${shown(of)} took part; the band "${band}" applies.`
      return sentence('verdict.turnout', { condition: result.id, title, counted, of, band }, text)
    }
    case 'quorum': {
      const { counted = 0, of = 0, needed = 0, ledger = HEADS, exclusive } = result
      const facts = { counted, of, needed, unit: ledger, strict: exclusive ? 'yes' : 'no' }
      const by = ledger === HEADS ? '' : ` (${ledger})`
      const text = `Quorum${by}: ${shown(counted)} of ${shown(of)} present, ${exclusive ? 'more than ' : ''}${shown(needed)} needed.`
      return sentence(result.holds ? 'verdict.quorum_held' : 'verdict.quorum_failed', facts, text)
    }
    case 'all-of':
    case 'election':
    case 'ratification':
    case 'silence':
    case 'judgement':
      return null
  }
}

/** Adds a sentence for each condition that has one, in order. */
export function addConditionSentences(
  sentences: Sentence[],
  results: readonly ConditionResult[],
  sentenceOf: (result: ConditionResult) => Sentence | null = conditionSentence,
): readonly Sentence[] {
  for (const result of results) {
    const said = sentenceOf(result)
    if (said !== null) sentences.push(said)
  }
  return sentences
}

/** Who decided it, or null where nobody did alone. */
export function criticalSentence(critical: readonly string[], affirmative: boolean): Sentence | null {
  if (critical.length === 0) return null
  const whose = critical.length === 1 ? listed(critical) : `any one of ${listed(critical)}`
  const text = affirmative
    ? `Without the yes of ${whose} it would not have passed.`
    : `The yes of ${whose} would have carried it.`
  return sentence(affirmative ? 'verdict.critical_supporters' : 'verdict.would_carry', { members: critical }, text)
}
