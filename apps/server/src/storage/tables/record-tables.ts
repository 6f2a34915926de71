import type { KeptAudience } from '../../application/policy/kept-audience.ts'
import type { ColumnType } from 'kysely'
import type { Json } from '../json-column.ts'

export interface RecordTables {
  readonly record_head: {
    only_one: ColumnType<boolean, never, never>
    size: number
    chain_hash: string
    last_at: string
  }
  readonly record_entry: {
    seq: number
    kind: string
    subject: string
    at: string
    by_person: string
    on_behalf_of: string | null
    entry: string
    entry_hash: string
    chain_hash: string
  }
  readonly record_body: {
    seq: number
    salt: string
    body: Json<Record<string, unknown>>
    body_text: string
    owner: string | null
    audience: Json<KeptAudience>
  }
}
