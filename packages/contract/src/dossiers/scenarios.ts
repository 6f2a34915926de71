import { z } from 'zod'
import { PackagePoint, SolutionConcept } from '../drafts/acts.ts'
import { query, work } from '../endpoint.ts'
import { Id, MemberCode } from '../ids.ts'
import { limits } from '../limits.ts'
import { Language, Title, Words } from '../text.ts'
import { PackageAttachment, PackageAttachments } from './attachments.ts'

export const keepScenario = work(
  'keep-scenario',
  "A delegate or the chair's office keeps a what-if arrangement of a dossier under a name, for its own circle only. Never in the record.",
  z.strictObject({
    dossier: Id,
    name: Title,
    /** What it is for, or what it rests on. */
    note: Words.nullable().default(null),
    language: Language.default('en'),
    /** An issue that is not named stays as it is without agreement. */
    package: z.array(PackagePoint).min(1).max(limits.issues),
    attachments: PackageAttachments.default([]),
    concept: SolutionConcept.default('own'),
  }),
  z.strictObject({ id: Id }),
)

export const eraseScenario = work(
  'erase-scenario',
  'A circle erases a scenario of its own, for good.',
  z.strictObject({ scenario: Id }),
  z.strictObject({}),
)

/** Whether a point would carry under one rule, if every member whose position is declared went by its own satisfaction. */
export const ScenarioCarry = z.strictObject({
  rule: z.string(),
  title: z.string(),
  /** Null where the rule cannot be judged from positions alone, for instance where it asks for a territory. */
  carry: z
    .strictObject({
      state: z.enum(['certain', 'open', 'impossible']),
      yes: z.array(MemberCode),
      no: z.array(MemberCode),
      abstain: z.array(MemberCode),
      unknown: z.array(MemberCode),
      critical: z.array(MemberCode),
    })
    .nullable(),
})
export type ScenarioCarry = z.infer<typeof ScenarioCarry>

export const Scenario = z.strictObject({
  id: Id,
  name: z.string(),
  note: z.string().nullable(),
  language: z.string(),
  package: z.array(PackagePoint),
  attachments: z.array(PackageAttachment),
  concept: SolutionConcept,
  keptAt: z.string(),
  /** Satisfaction of each member under what is attached, 0 to 1; null for one of which nothing is known. */
  satisfaction: z.record(z.string(), z.number().nullable()),
  /** Limits that the reader may see and that the point breaks; where something else holds for a member without end, there. */
  limitsBroken: z.array(Id),
  carry: z.array(ScenarioCarry),
})
export type Scenario = z.infer<typeof Scenario>

export const scenarios = query(
  'scenarios',
  "Scenarios of the reader's own circle on a dossier, by name, with satisfaction, limits broken and whether each would carry, computed from what the reader may read.",
  z.strictObject({
    dossier: Id,
    /** Overlay the reader's own estimates where a member has declared nothing. */
    estimates: z.enum(['with', 'without']).default('without'),
  }),
  z.strictObject({
    scenarios: z.array(Scenario),
    withoutAgreement: z.record(z.string(), z.number().nullable()).nullable(),
    may: z.strictObject({ keep: z.boolean() }),
  }),
)
