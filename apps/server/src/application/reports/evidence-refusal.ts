import { limits, refuse } from '@commonline/contract'

interface EvidenceRefusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** A report that the evidence room does not take, in the words of the house. */
export function evidenceRefusal({ code, facts }: EvidenceRefusal) {
  switch (code) {
    case 'report.too_long':
      return refuse('request.too_large', { limitBytes: limits.requestBytes })
    case 'report.bidi_control':
      return refuse('report.bidi_control', { at: firstOf(facts['positions']) })
    case 'report.control_character':
      return refuse('report.control_character', {
        at: firstOf(facts['offset']),
        character: String(facts['character'] ?? ''),
      })
    case 'report.too_hard_to_read':
      return refuse('report.too_hard_to_read', { limit: String(facts['limit'] ?? ''), max: Number(facts['max'] ?? 0) })
    case 'report.readers_busy':
      return refuse('report.readers_busy')
    case 'report.invalid_utf8':
    case 'report.lone_surrogate':
      return refuse('report.invalid_utf8', { at: firstOf(facts['offset']) })
    default:
      return refuse('report.unreadable')
  }
}

function firstOf(fact: string | number | readonly string[] | undefined): number {
  const first = typeof fact === 'object' ? fact[0] : fact
  return Number(first ?? 0)
}
