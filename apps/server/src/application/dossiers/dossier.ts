import { accept, refuse } from '@commonline/contract'
import type { Estimate, OutputOf } from '@commonline/contract'
import type { Context } from '../context.ts'
import { summaryOfDraft } from '../drafts/summaries.ts'
import { onNotedQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import type { DossierRow } from '../ports/dossier-store.ts'
import type { EstimateRow } from '../ports/position-store.ts'
import { dossierForReader, inFixedOrder, surroundings } from './dossier-for-reader.ts'
import { noteOpenings } from './note-openings.ts'
import { positionSeenBy } from './readable-positions.ts'
import { codesOf, readableEstimates, readableLimits } from './readable-confidences.ts'

type DossierPage = OutputOf<'dossier'>

/** One dossier as one page. Members whose shared positions it shows will see that this hat opened them. */
export const dossier = onNotedQuery('dossier', async (context, { id }) => {
  const { actor, store, today } = context
  const row = await store.dossiers.find(id)
  if (row === null) return refuse('policy.not_found')
  const around = await surroundings(context)
  const read = await dossierForReader(context, row, around)
  await noteOpenings(context, read.positions)
  const seated = new Set((await store.organisation.seats(row.body, today)).map(({ member }) => member))
  const order = [read.issues.map((issue) => issue.id), codesOf(around.members)] as const
  const limits = readableLimits(actor, await store.positions.limits(id))
  const estimates = await readableEstimates(actor, store, id)
  return accept({
    id,
    title: row.title,
    question: row.question,
    language: row.language,
    body: { id: row.body, name: (await store.organisation.findBody(row.body))?.name ?? row.body },
    priority: await priorityOf(context, row),
    concern: row.concern,
    openedAt: row.openedAt,
    step: read.place.step,
    waitsFor: read.place.waitsFor,
    members: around.members.filter(({ code }) => seated.has(code)).map(({ code, name }) => ({ code, name })),
    issues: [...read.issues],
    dependencies: await store.dossiers.dependencies(id),
    calls: [...read.calls],
    positions: read.positions.map((position) => positionSeenBy(actor, position)),
    estimates: inFixedOrder(estimates, ...order).map(withoutCircle),
    limits: inFixedOrder(limits, ...order).map(({ id: limit, member, content, at }) => ({
      id: limit,
      member,
      content,
      at,
    })),
    statements: [...(await store.reports.statements({ dossier: id }))],
    drafts: read.drafts.map(summaryOfDraft),
    procedures: [...read.procedures],
    lines: [...read.lines],
    may: await mayDo(context, seated),
  })
})

const withoutCircle = ({ circle: _circle, ...estimate }: EstimateRow): Estimate => estimate

/** The priority area in the words of the chairmanship under which the dossier was opened. */
async function priorityOf({ store, today }: Context, row: DossierRow): Promise<DossierPage['priority']> {
  const { priority: code } = row
  if (code === null) return null
  const openedOn = row.openedAt.slice(0, 10)
  const chairs = await store.organisation.chairmanships(today)
  const chair = chairs.find(({ from, priorities }) => from <= openedOn && priorities.some((area) => area.code === code))
  return { code, title: chair?.priorities.find((area) => area.code === code)?.title ?? code }
}

async function mayDo({ actor, store, today }: Context, seated: ReadonlySet<string>): Promise<DossierPage['may']> {
  const sits = actor.member !== null && seated.has(actor.member)
  return {
    putIssue: mayCall(actor, 'put-issue'),
    setDependencies: mayCall(actor, 'set-dependencies'),
    call: mayCall(actor, 'call-for-positions'),
    takePosition: mayCall(actor, 'draft-position') && sits,
    giveLimit: mayCall(actor, 'give-limit') && sits && (await store.organisation.chairOn(today)) !== null,
    estimate: mayCall(actor, 'make-estimate'),
    tableDraft: mayCall(actor, 'table-draft'),
  }
}
