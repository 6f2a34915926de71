import type { Role } from '@commonline/contract'
import type { Json } from '../json-column.ts'

/** Secrets (session, token, link) are kept as their SHA-256 only: whoever reads the database can use none of them. */
export interface IdentityTables {
  readonly person: { id: string; name: string; language: string; registered_at: string }
  readonly account: { person: string; sign_in: string; password_hash: string | null }
  readonly one_time_link: {
    token_hash: string
    purpose: 'set-up' | 'invitation'
    person: string | null
    expires_at: string
    used_at: string | null
  }
  readonly invitation: { id: string; person: string; again: boolean; at: string; accepted_at: string | null }
  readonly web_session: {
    token_hash: string
    person: string
    role: Role
    member: string | null
    created_at: string
    expires_at: string
  }
  readonly personal_token: {
    id: string
    token_hash: string
    person: string
    role: Role
    member: string | null
    label: string
    created_at: string
    expires_at: string
    revoked_at: string | null
  }
  readonly sign_in_attempt: { sign_in: string; address: string | null; at: string }
  readonly answered_key: {
    person: string
    key: string
    endpoint: string
    input_hash: string
    answer: Json<unknown>
  }
}
