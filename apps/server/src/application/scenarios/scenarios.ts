import {
  attachmentsWithin,
  declaredLimit,
  limitsBrokenAt,
  satisfactionAt,
  satisfactionWithoutAgreement,
} from '@commonline/bargaining'
import type { Dossier, Point } from '@commonline/bargaining'
import { accept, refuse } from '@commonline/contract'
import type { Issue, Scenario } from '@commonline/contract'
import { analysisInputs } from '../dossiers/analysis-inputs.ts'
import { noteOpenings } from '../dossiers/note-openings.ts'
import { readableInputs } from '../dossiers/readable-inputs.ts'
import { onNotedQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import { circleOf } from '../policy/readers.ts'
import type { LimitRow } from '../ports/position-store.ts'
import type { ScenarioRow } from '../ports/scenario-store.ts'
import { carryUnder, rulesOf } from './carry-under-rules.ts'
import type { BodyRule } from './carry-under-rules.ts'

/** A circle's scenarios on a dossier, each with what it would mean, computed from what this reader may read. */
export const scenarios = onNotedQuery('scenarios', async (context, { dossier: id, estimates }) => {
  const { actor, store } = context
  const row = await store.dossiers.find(id)
  if (row === null) return refuse('policy.not_found')
  const circle = circleOf(actor)
  const kept = circle === null ? [] : await store.scenarios.ofCircle(id, circle)
  const readable = await readableInputs(context, row, estimates)
  // What is computed from a shared position is read, even where its words are not shown.
  await noteOpenings(context, readable.positions)
  const { issues, members } = readable
  const inputs = analysisInputs(readable)
  // A member of whom nothing is known would still vote: it counts as unknown, not as absent.
  const dossier = { ...inputs.dossier, members: members.map((code) => ({ id: code, power: 1 })) }
  const rules = await rulesOf(context, row.body)
  const { limits } = inputs
  return accept({
    scenarios: kept.map((one) => scenarioSeen(one, { dossier, issues, limits, rules })),
    withoutAgreement: satisfactionWithoutAgreement(dossier),
    may: { keep: mayCall(actor, 'keep-scenario') && circle !== null },
  })
})

interface Basis {
  readonly dossier: Dossier
  readonly issues: readonly Issue[]
  readonly limits: readonly LimitRow[]
  readonly rules: readonly BodyRule[]
}

function scenarioSeen(row: ScenarioRow, { dossier: plain, issues, limits, rules }: Basis): Scenario {
  const point = pointOf(row, issues)
  const attachments = [...attachmentsWithin(plain, row.attachments)]
  const dossier: Dossier = { ...plain, attachments }
  return {
    id: row.id,
    name: row.name,
    note: row.note,
    language: row.language,
    package: [...row.package],
    attachments,
    concept: row.concept,
    keptAt: row.at,
    satisfaction: satisfactionAt(dossier, point),
    limitsBroken: limits.filter((limit) => isBroken(limit, issues, dossier, point)).map((limit) => limit.id),
    carry: rules.map((rule) => carryUnder(rule, dossier, point)),
  }
}

/** The point of a scenario on today's issues: what it does not name, or what no longer exists, is as without agreement. */
const pointOf = ({ package: points }: Pick<ScenarioRow, 'package'>, issues: readonly Issue[]): Point =>
  Object.fromEntries(
    issues.map(({ id, content }) => {
      const place = points.find(({ issue }) => issue === id)?.place
      if (content.kind === 'scale') return [id, place?.kind === 'point' ? place.at : content.statusQuo.at]
      const known = place?.kind === 'option' && content.options.some((option) => option.id === place.option)
      return [id, known ? place.option : content.statusQuo.option]
    }),
  )

const isBroken = (limit: LimitRow, issues: readonly Issue[], dossier: Dossier, point: Point): boolean =>
  limitsBrokenAt({ ...dossier, positions: [], limits: declaredLimit(limit, issues) }, point).length > 0
