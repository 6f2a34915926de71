import type { PackageAttachment, PackagePoint, Scenario, SoundedVariant, SoundingAnswer } from '@commonline/contract'
import type { Json } from '../json-column.ts'

export interface SoundingTables {
  readonly sounding: {
    id: string
    dossier: string
    chairmanship: string
    question: string
    language: string
    variants: Json<SoundedVariant[]>
    members: string[]
    due_at: string | null
    put_by: string
    put_at: string
  }
  readonly sounding_reply: {
    sounding: string
    member: string
    variant: number
    answer: SoundingAnswer
    words: string | null
    language: string
    answered_by: string
    answered_at: string
  }
  readonly scenario: {
    id: string
    dossier: string
    circle: string
    name: string
    note: string | null
    language: string
    package: Json<PackagePoint[]>
    attachments: Json<PackageAttachment[]>
    concept: Scenario['concept']
    kept_by: string
    kept_at: string
  }
}
