import { accept, refuse } from '@commonline/contract'
import type { Issue, MemberCode, ParsedInputOf, Result } from '@commonline/contract'
import type { Context } from '../context.ts'
import type { DossierRow } from '../ports/dossier-store.ts'
import { checkPlace } from './issue-content.ts'

type PositionContent = ParsedInputOf<'declare-position'>

/** An issue with its dossier, where the member sits in the body that decides it. */
export interface IssueBefore {
  readonly issue: Issue
  readonly dossier: DossierRow
}

/** The issue on which a member takes a position or gives a limit. Only members of the deciding body are asked. */
export async function issueBefore(
  { store, today }: Context,
  member: MemberCode,
  id: string,
): Promise<Result<IssueBefore>> {
  const issue = await store.dossiers.findIssue(id)
  if (issue === null) return refuse('policy.not_found')
  const dossier = await store.dossiers.find(issue.dossier)
  if (dossier === null) throw new Error('an issue without its dossier')
  const seats = await store.organisation.seats(dossier.body, today)
  if (!seats.some((seat) => seat.member === member)) {
    return refuse('dossier.not_member_of_body', { member, body: dossier.body })
  }
  return accept({ issue, dossier })
}

/** Whether words, place, status and audience of a position fit each other and the issue. */
export async function checkPosition(
  { store }: Context,
  member: MemberCode,
  issue: Issue,
  position: PositionContent,
): Promise<Result<true>> {
  const fits = checkPlace(issue.content, position.place)
  if (!fits.ok) return fits
  const { status, place, adReferendumUntil, audience } = position
  if ((status === 'instructed' || status === 'ad-referendum') && place.kind === 'none') {
    return refuse('position.place_missing')
  }
  if ((status === 'no-instructions' || status === 'deliberately-none') && place.kind !== 'none') {
    return refuse('position.place_without_position', { status })
  }
  if (status === 'ad-referendum' && adReferendumUntil === null) return refuse('position.until_missing')
  if (audience.kind !== 'group') return accept(true)
  if (!audience.members.includes(member)) return refuse('position.group_without_own')
  for (const other of audience.members) {
    if (!(await store.organisation.memberExists(other))) {
      return refuse('organisation.unknown_member', { member: other })
    }
  }
  return accept(true)
}

/** A day until which one waits belongs to an ad referendum position only. */
export const settledContent = (position: PositionContent): PositionContent =>
  position.status === 'ad-referendum' ? position : { ...position, adReferendumUntil: null }
