import { ANSWERS_IN_WORDS } from './answer-words.ts'
import { delayFacts, delayInWords, entryInWords, START_WORDS } from './delay-words.ts'
import type { Bound, EntryIntoForce } from '../language/rule.ts'
import { listed, sentence } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/** Whom an adopted decision does not oblige. */
export function describeBound({ notBound, roles = [], optOut }: Bound): readonly Sentence[] {
  const answers = listed(notBound.map((answer) => ANSWERS_IN_WORDS[answer]))
  return [
    ...(notBound.length > 0 ? [sentence('rule.bound', { notBound }, `Not bound are members that: ${answers}.`)] : []),
    ...roles.map((role) =>
      sentence('rule.bound_role', { role }, `Not bound is whoever is in the role "${role}" on the matter.`),
    ),
    ...(optOut ? [describeOptOut(optOut)] : []),
  ]
}

function describeOptOut({ after, within }: NonNullable<Bound['optOut']>): Sentence {
  const text = `A member may opt out within ${delayInWords(within)} after ${START_WORDS[after]}; it is then not bound.`
  return sentence('rule.opt_out', { after, ...delayFacts(within) }, text)
}

/** When what was adopted enters into force. */
export function describeEntryIntoForce(entry: EntryIntoForce): readonly Sentence[] {
  const { after, delay, notBefore } = entry
  const text = `It enters into force ${entryInWords(entry)}.`
  return [
    sentence('rule.entry_into_force', { after, ...delayFacts(delay) }, text),
    ...(notBefore === undefined
      ? []
      : [sentence('rule.not_before', { day: notBefore }, `It does not enter into force before ${notBefore}.`)]),
  ]
}
