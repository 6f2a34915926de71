import { accept, limits, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { authorOf } from './issue-author.ts'
import { checkIssueContent } from './issue-content.ts'

/** A question of a dossier, or a new wording of one. Positions keep the version that they were taken on. */
export const putIssue = onAct('put-issue', async (context, input) => {
  const { dossiers } = context.store
  // Under this lock, two who revise one issue at once get two versions in turn.
  const dossier = await dossiers.lock(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  const sound = checkIssueContent(input.content)
  if (!sound.ok) return sound
  const issues = await dossiers.issues(dossier.id)
  const { revises, ...put } = input
  const revised = revises === null ? null : (issues.find(({ id }) => id === revises) ?? null)
  if (revises !== null && revised === null) return refuse('policy.not_found')
  if (revised === null && issues.length >= limits.issues) {
    return refuse('dossier.too_many_issues', { limit: limits.issues })
  }
  if (revised !== null && revised.content.kind !== input.content.kind) return refuse('dossier.issue_kind_changed')

  const { at } = await context.moment()
  const numbered = { id: revised?.id ?? context.newId(), version: (revised?.version ?? 0) + 1 }
  const issue = { ...numbered, ...put, author: authorOf(context.actor) }
  await dossiers.addIssue({ ...issue, at })
  return accept({
    answer: numbered,
    recorded: { subject: dossier.id, onBehalfOf: 'organisation', body: issue, readers: { kind: 'members' } },
  })
})
