import type { Call } from '@commonline/contract'
import type { CallRow } from '../ports/dossier-store.ts'
import type { PositionRow } from '../ports/position-store.ts'

type AnswerState = Call['members'][number]['state']

/** Waiting for instructions is not an answer; deliberately taking no position is one. */
const answers = ({ status }: PositionRow): boolean => status !== 'no-instructions'

/** How far a member has answered on a dossier's issues, judged by the positions of it that the reader may read. */
export function answerState(member: string, issues: readonly string[], readable: readonly PositionRow[]): AnswerState {
  const answered = new Set(
    readable.filter((position) => position.member === member && answers(position)).map(({ issue }) => issue),
  )
  const count = issues.filter((issue) => answered.has(issue)).length
  if (count === 0) return 'awaited'
  return count === issues.length ? 'answered' : 'partly'
}

/** A call with each member's answer, members in their fixed order. */
export const callSeenWith = (
  call: CallRow,
  memberOrder: readonly string[],
  issues: readonly string[],
  readable: readonly PositionRow[],
): Call => ({
  id: call.id,
  dueAt: call.dueAt,
  note: call.note,
  at: call.at,
  members: memberOrder
    .filter((member) => call.members.includes(member))
    .map((member) => ({ member, state: answerState(member, issues, readable) })),
})
