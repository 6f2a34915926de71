/**
 * What a member did when it was asked. The words differ in effect from rule to rule and are never merged:
 * - `yes`, `no`: a vote for, a vote against;
 * - `abstain`: present, declared to abstain; `abstain-with-declaration`: constructive abstention, not bound (TEU 31(1));
 * - `no-objection`: supports without a yes of its own (IESG);
 * - `objects`: an objection in a procedure without vote (also a "discuss", a formal objection, a rejection in time);
 * - `not-participating`: does not take part in this vote or this co-operation; whether it stays in the base is for the rule;
 * - `absent`: did nothing; `recused`: stepped out; `void`: a ballot that does not count.
 */
export const ANSWERS = [
  'yes',
  'no',
  'abstain',
  'abstain-with-declaration',
  'no-objection',
  'objects',
  'not-participating',
  'absent',
  'recused',
  'void',
] as const

export type Answer = (typeof ANSWERS)[number]

/** Position of an answer in every count by answer. */
export const answerIndex: Readonly<Record<Answer, number>> = {
  yes: 0,
  no: 1,
  abstain: 2,
  'abstain-with-declaration': 3,
  'no-objection': 4,
  objects: 5,
  'not-participating': 6,
  absent: 7,
  recused: 8,
  void: 9,
}

/** Whether a word is an answer. */
export function isAnswer(word: unknown): word is Answer {
  return typeof word === 'string' && (ANSWERS as readonly string[]).includes(word)
}

/** All answers but a yes: what "not in favour" means where the base is the members. */
export const NOT_YES: readonly Answer[] = ANSWERS.filter((answer) => answer !== 'yes')

/** Answers of members that are in the room. */
export const PRESENT: readonly Answer[] = ANSWERS.filter((answer) => answer !== 'absent' && answer !== 'recused')
