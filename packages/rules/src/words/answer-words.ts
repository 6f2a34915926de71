import type { Answer } from '../language/answer.ts'

/** What members do, as a verb after "members that". */
export const ANSWERS_IN_WORDS: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  'abstain-with-declaration': 'abstain with a declaration',
  'no-objection': 'have no objection',
  objects: 'object',
  'not-participating': 'do not participate',
  absent: 'are absent',
  recused: 'are recused',
  void: 'cast a void ballot',
}
