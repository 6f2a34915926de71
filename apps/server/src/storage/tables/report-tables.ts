import type { Span } from '@commonline/contract'
import type { Extraction } from '@commonline/evidence'
import type { SuggestionContent } from '../../application/ports/report-store.ts'
import type { Json } from '../json-column.ts'

export interface ReportTables {
  readonly report: {
    id: string
    title: string
    media: string
    source: Buffer
    text: string
    text_hash: string
    language: string
    address: string | null
    file_name: string | null
    extraction: Json<Extraction>
    received_at: string
    received_by: string
  }
  readonly suggestion: {
    report: string
    key: string
    position: number
    content: Json<Omit<SuggestionContent, 'key'>>
    state: 'open' | 'accepted' | 'rejected'
    reason: string | null
    settled_by: string | null
    settled_at: string | null
    statement: string | null
  }
  readonly statement: {
    id: string
    report: string
    quote: string
    type: 'direct' | 'indirect' | 'mixed'
    content: Json<Span[]>
    source: Json<Span[]>
    cue: Json<Span[]>
    speaker_name: string
    person: string | null
    office: string | null
    member: string | null
    capacity: string
    polarity: string
    addressee: string | null
    dossier: string | null
    accepted_by: string
    accepted_at: string
  }
  readonly statement_reply: {
    id: string
    statement: string
    member: string
    reflects: boolean
    words: string
    language: string
    at: string
  }
}
