import { refuse } from '@commonline/contract'

const instant = (value: unknown): string => new Date(Number(value)).toISOString()

/** What the state machine of an announcement refuses, in the house's codes. */
export function refusalOfAnnouncement({
  code,
  facts,
}: {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}) {
  switch (code) {
    case 'announcement.not_challengeable':
      return refuse('procedure.not_challengeable')
    case 'announcement.challenge_too_late':
      return refuse('procedure.challenge_too_late', { until: instant(facts['until']) })
    case 'announcement.reason_required':
      return refuse('procedure.reason_required')
    case 'announcement.not_challenged':
      return refuse('procedure.not_challenged')
    case 'announcement.challenge_runs':
      return refuse('procedure.not_due', { dueAt: instant(facts['closes']) })
    case 'announcement.still_challengeable':
      return refuse('procedure.still_challengeable', { until: instant(facts['until']) })
    case 'announcement.nothing_waits':
      return refuse('procedure.nothing_waits')
    default:
      throw new Error(`an announcement refused for a reason that the house does not know: ${code}`)
  }
}
