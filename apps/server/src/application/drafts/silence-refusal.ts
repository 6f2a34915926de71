import { refuse } from '@commonline/contract'

const instant = (value: unknown): string => new Date(Number(value)).toISOString()

/** What the state machine of a silence refuses, in the house's codes. */
export function refusalOfSilence({
  code,
  facts,
}: {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}) {
  switch (code) {
    case 'silence.reason_required':
      return refuse('procedure.reason_required')
    case 'silence.not_a_break':
      return refuse('procedure.not_a_break', { kind: String(facts['kind']) })
    case 'silence.received_after_recorded':
      return refuse('procedure.note_in_future')
    case 'silence.not_longer':
      return refuse('procedure.extension_not_later', { dueAt: instant(facts['due']) })
    case 'silence.already_expired':
      return refuse('procedure.not_open', { state: 'expired' })
    case 'silence.not_extendable':
      return refuse('procedure.not_extendable')
    case 'silence.not_expired':
      return refuse('procedure.not_expired', { state: 'open' })
    case 'silence.needs_no_certificate':
      return refuse('procedure.no_certificate')
    case 'silence.no_objection_of':
      return refuse('procedure.no_objection', { member: String(facts['member']) })
    case 'silence.not_open':
    case 'silence.already_closed':
      return refuse('procedure.not_open', { state: String(facts['phase'] ?? facts['status']) })
    default:
      throw new Error(`a silence refused for a reason that the house does not know: ${code}`)
  }
}
