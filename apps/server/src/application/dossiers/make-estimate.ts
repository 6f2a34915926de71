import { accept, refuse } from '@commonline/contract'
import type { IssueContent, ParsedInputOf, Result } from '@commonline/contract'
import { personOf } from '../actor.ts'
import type { Context } from '../context.ts'
import { onWork } from '../handler.ts'
import { circleOf } from '../policy/readers.ts'
import { checkPlace } from './issue-content.ts'

type Estimate = ParsedInputOf<'make-estimate'>

/** What one circle believes another member to want. It never counts as a position. */
export const makeEstimate = onWork('make-estimate', async (context, input) => {
  const { actor, store } = context
  const circle = circleOf(actor)
  if (circle === null) return refuse('policy.not_found')
  const issue = await store.dossiers.findIssue(input.issue)
  if (issue === null) return refuse('policy.not_found')
  if (!(await store.organisation.memberExists(input.member))) {
    return refuse('organisation.unknown_member', { member: input.member })
  }
  if (actor.role === 'delegate' && actor.member === input.member) return refuse('position.own_member')
  const fits = checkEstimatedPlace(issue.content, input.place)
  if (!fits.ok) return fits
  const known = await checkEvidence(context, input.evidence)
  if (!known.ok) return known
  const id = context.newId()
  await store.positions.addEstimate({ ...input, id, circle, by: personOf(actor), at: context.now })
  return accept({ answer: { id } })
})

function checkEstimatedPlace(content: IssueContent, place: Estimate['place']): Result<true> {
  if (place.kind !== 'interval') return checkPlace(content, place)
  if (content.kind !== 'scale') return refuse('position.wrong_kind', { expected: 'an option' })
  return place.from <= place.to ? accept(true) : refuse('limit.range_reversed')
}

/** Evidence is accepted statements, and nothing else. */
async function checkEvidence({ store }: Context, evidence: readonly string[]): Promise<Result<true>> {
  for (const id of evidence) {
    if ((await store.reports.statements({ id })).length === 0) return refuse('policy.not_found')
  }
  return accept(true)
}
