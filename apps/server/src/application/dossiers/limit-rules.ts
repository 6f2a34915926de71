import { accept, refuse } from '@commonline/contract'
import type { Issue, LimitContent, Result } from '@commonline/contract'
import { hasOption } from './issue-content.ts'

/** Whether a limit fits its issue, and its conditions the scales of other issues of the same dossier. */
export function checkLimit(limit: LimitContent, issues: readonly Issue[]): Result<true> {
  const issue = issues.find(({ id }) => id === limit.issue)
  if (issue === undefined) return refuse('policy.not_found')
  const fits = checkAcceptable(limit.acceptable, issue)
  if (!fits.ok) return fits
  for (const condition of limit.unless) {
    if (condition.issue === limit.issue) return refuse('limit.condition_on_itself')
    const other = issues.find(({ id }) => id === condition.issue)
    if (other === undefined) return refuse('policy.not_found')
    if (other.content.kind !== 'scale') return refuse('position.wrong_kind', { expected: 'an option' })
    const { atLeast, atMost } = condition
    if (atLeast === null && atMost === null) return refuse('limit.condition_open')
    if (atLeast !== null && atMost !== null && atLeast > atMost) return refuse('limit.range_reversed')
  }
  return accept(true)
}

function checkAcceptable(acceptable: LimitContent['acceptable'], { content }: Issue): Result<true> {
  if (acceptable.kind === 'range') {
    if (content.kind !== 'scale') return refuse('position.wrong_kind', { expected: 'options' })
    return acceptable.from <= acceptable.to ? accept(true) : refuse('limit.range_reversed')
  }
  if (content.kind !== 'options') return refuse('position.wrong_kind', { expected: 'a range' })
  const unknown = acceptable.options.find((option) => !hasOption(content, option))
  return unknown === undefined ? accept(true) : refuse('position.unknown_option', { option: unknown })
}
