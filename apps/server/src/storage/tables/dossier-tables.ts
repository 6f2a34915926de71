import type { Estimate, Importance, IssueContent, LimitContent, Place, PositionStatus } from '@commonline/contract'
import type { GeneratedAlways } from 'kysely'
import type { DossierRow } from '../../application/ports/dossier-store.ts'
import type { KeptAudience } from '../../application/policy/kept-audience.ts'
import type { Json } from '../json-column.ts'

export interface DossierTables {
  readonly dossier: {
    id: string
    title: string
    question: string
    language: string
    body: string
    priority: string | null
    concern: Json<DossierRow['concern']>
    opened_at: string
  }
  readonly issue: { id: string; dossier: string; position: number }
  readonly issue_version: {
    issue: string
    version: number
    title: string
    question: string
    language: string
    content: Json<IssueContent>
    author: string
    put_at: string
  }
  readonly issue_dependencies: {
    dossier: string
    version: number
    list: Json<LimitContent[]>
    reason: string
    language: string
    author: string
    set_at: string
  }
  readonly position_call: {
    id: string
    dossier: string
    members: string[]
    due_at: string
    note: string | null
    called_at: string
  }
  readonly position: {
    id: string
    issue: string
    issue_version: number
    member: string
    standing: 'working' | 'formal'
    words: string
    language: string
    place: Json<Place>
    importance: Importance
    reservation: string | null
    status: PositionStatus
    ad_referendum_until: string | null
    audience: Json<KeptAudience>
    taken_by: string
    taken_at: string
    sequence: GeneratedAlways<number>
    erased_at: string | null
  }
  readonly limit_in_confidence: {
    id: string
    issue: string
    member: string
    content: Json<LimitContent>
    chairmanship: string
    given_at: string
  }
  readonly estimate: {
    id: string
    issue: string
    member: string
    circle: string
    place: Json<Estimate['place']>
    importance: Importance
    words: string
    evidence: string[]
    made_by: string
    made_at: string
  }
  readonly opening: { position: string; role: string; member: string; first_at: string }
}
