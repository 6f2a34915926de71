import type {
  Sentence as RuleSentence,
  Rule as RuleData,
  Verdict as RuleVerdict,
  Prospects as RuleProspects,
} from '@commonline/rules'
import type { HowSure as Sureness, LineAnalysis as Analysis } from '@commonline/bargaining'
import type { Extraction as EvidenceExtraction } from '@commonline/evidence'
import { z } from 'zod'

// Shapes that belong to a pure room travel as that room defines them; the server never builds them by hand.
export const Sentence = z.custom<RuleSentence>().meta({ description: 'code, facts and an English text' })
export const Rule = z
  .custom<RuleData>((value) => typeof value === 'object' && value !== null)
  .meta({ description: 'a decision rule (commonline schema rule)' })
export const Verdict = z
  .custom<RuleVerdict>()
  .meta({ description: 'outcome, conditions with margins, critical members, sentences' })
export const Prospects = z
  .custom<RuleProspects>()
  .meta({ description: 'certain, open or impossible, with who is critical and who can block' })
export const LineAnalysis = z.custom<Analysis>().meta({ description: 'the output of commonline line --json' })
export const HowSure = z.custom<Sureness>().meta({ description: 'the part howSure of commonline line --draws --json' })
export const Extraction = z
  .custom<EvidenceExtraction>()
  .meta({ description: 'the output of commonline extract --json' })

/** What a caller gets for an official act: where it stands in the record. */
export const Receipt = z.strictObject({
  seq: z.int().nonnegative(),
  kind: z.string(),
  at: z.string(),
  entryHash: z.string(),
  chainHash: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

/** A half-open span of UTF-16 code units in a report's text. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
export type Span = z.infer<typeof Span>
