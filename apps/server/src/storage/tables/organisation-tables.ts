import type { DelegationFunction, MeetingSummary, Standing } from '@commonline/contract'
import type { Rule } from '@commonline/rules'
import type { Json } from '../json-column.ts'

/** A period in days of the headquarters' zone: both days are in it, and `to_day` null means that no end is known. */
interface Term {
  from_day: string
  to_day: string | null
}

export interface OrganisationTables {
  readonly member: { code: string; name: string; aliases: string[]; registered_at: string }
  readonly member_standing: { member: string; standing: Standing; from_day: string; reason: string | null }
  readonly member_weight: { member: string; ledger: string; value: string; from_day: string; source: string }
  readonly body: { id: string; name: string; symbol: string; numbered_by_session: boolean; from_day: string }
  readonly seat: Term & { body: string; member: string }
  readonly body_rule: {
    body: string
    rule_id: string
    version: string
    matter: string
    rule: Json<Rule>
    from_day: string
  }
  readonly staff: Term & {
    id: string
    person: string
    role: 'secretariat' | 'analyst' | 'moderator' | 'administrator'
  }
  readonly office: Term & { id: string; title: string; member: string | null; person: string; acting: boolean }
  readonly credential: Term & { id: string; person: string; member: string; function: DelegationFunction }
  readonly chairmanship: Term & { id: string; member: string; programme: string }
  readonly priority_area: { chairmanship: string; code: string; title: string; position: number }
  readonly body_session: {
    id: string
    body: string
    number: number
    from_day: string
    to_day: string
    place: string
    agenda: string[]
  }
  readonly meeting: {
    id: string
    held_at: string
    place: string
    purpose: string
    participants: Json<MeetingSummary['participants']>
    documents: string[]
    readout: string | null
  }
}
