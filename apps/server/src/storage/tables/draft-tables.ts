import type { Electorate, LineWording, PackagePoint, ReceivedNote, Vote } from '@commonline/contract'
import type { Rule, Verdict } from '@commonline/rules'
import type { ProcedureRow } from '../../application/ports/procedure-store.ts'
import type { KeptAudience } from '../../application/policy/kept-audience.ts'
import type { Json } from '../json-column.ts'

export interface DraftTables {
  readonly symbol_series: { series: string; last: number }
  readonly draft: {
    id: string
    symbol: string
    dossier: string
    revises: string | null
    revision: number
    title: string
    text: string
    text_hash: string
    language: string
    line: Json<LineWording | null>
    package: Json<PackagePoint[]>
    concept: string
    reason: string | null
    territory: string | null
    tabled_by: string
    tabled_at: string
    state: 'tabled' | 'in-procedure' | 'adopted' | 'not-adopted' | 'revised'
  }
  readonly intention: { draft: string; member: string; vote: Vote; audience: Json<KeptAudience>; at: string }
  readonly procedure: {
    id: string
    kind: 'vote' | 'silence'
    draft: string
    body: string
    rule: Json<Rule>
    electorate: Json<Electorate>
    territory: string | null
    opened_at: string
    due_at: string
    state: ProcedureRow['state']
    verdict: Json<Verdict | null>
    decided_at: string | null
    announced_at: string | null
    challengeable_until: string | null
    challenge_closes_at: string | null
    challenge_verdict: Json<Verdict | null>
    final_at: string | null
  }
  readonly procedure_event: {
    procedure: string
    seq: number
    kind: string
    member: string | null
    words: string | null
    language: string | null
    vote: Vote | null
    revision: number | null
    content: Json<Record<string, unknown>>
    received: Json<ReceivedNote | null>
    received_officer: string | null
    contested_at: string | null
    contested_reason: string | null
    contested_by: number | null
    at: string
  }
  readonly decision: {
    id: string
    symbol: string
    procedure: string
    draft: string
    announced_at: string
    set_aside_at: string | null
  }
  readonly line: {
    id: string
    decision: string
    dossier: string
    say: string[]
    if_asked: string[]
    do_not_say: string[]
    stands_aside: string[]
    language: string
    valid_from: string
    review_on: string | null
  }
}
