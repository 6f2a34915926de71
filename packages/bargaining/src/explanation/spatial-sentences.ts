import type { Sentence } from '../refusal.ts'
import type { SpatialReading } from '../spatial/two-issues.ts'
import { said } from './sentence-in-words.ts'

/** Two issues as a plane: what is in it, yolk and core, then each draft with what would beat it. */
export function spatialSentences(reading: SpatialReading): readonly Sentence[] {
  const [first, second] = reading.issues
  const { core, yolk } = reading
  const rule = reading.decidedBy === 'rule' ? 1 : 0
  const at = (values: Readonly<Record<string, number>>) => ({ x: values[first] ?? 0, y: values[second] ?? 0 })
  return [
    said('spatial.plane', { first, second, members: reading.members.length }),
    ...(reading.leftOut.length === 0 ? [] : [said('spatial.left_out', { members: reading.leftOut })]),
    said('spatial.yolk', { first, second, ...at(yolk.centre), radius: yolk.radius }),
    ...(core === null
      ? []
      : [
          core.empty
            ? said('spatial.no_core', { rule })
            : said('spatial.core', { first, second, rule, ...at(core.nearest) }),
        ]),
    ...reading.drafts.flatMap(({ draft, at: values, inYolk, winset, beatenBy: { drafts, members } }) => [
      said('spatial.draft', { draft, ...at(values), inside: inYolk ? 1 : 0, winset }),
      drafts.length + members.length === 0
        ? said('spatial.unbeaten', {})
        : said('spatial.beaten_by', { drafts, members }),
    ]),
    said('spatial.diagnostic', {}),
  ]
}
