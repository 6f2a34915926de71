import type { AnnouncedVerdictBody } from '@commonline/contract'
import type { ActContext } from '../context.ts'
import type { DraftRow } from '../ports/draft-store.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { decisionSeries } from './symbols.ts'
import { votesIn } from './voting-ballot.ts'

type Adopted = Pick<AnnouncedVerdictBody, 'decision' | 'line'>

/** Nothing was adopted, or it waits. */
export const nothingAdopted: Adopted = { decision: null, line: null }

/** The draft that a procedure is about, locked. Called before the moment is asked for: the record's head is locked last. */
export async function lockDraft(context: ActContext, procedure: ProcedureRow): Promise<DraftRow> {
  const draft = await context.store.drafts.lock(procedure.draft)
  if (draft === null) throw new Error('a procedure without its draft')
  return draft
}

/**
 * The verdict takes its effect: a draft that was adopted becomes a decision with its own symbol, and its line comes into
 * force; one that was not is closed.
 */
export async function takeEffect(context: ActContext, procedure: ProcedureRow, draft: DraftRow): Promise<Adopted> {
  const affirmative = procedure.verdict?.affirmative === true
  await context.store.drafts.setState(draft.id, affirmative ? 'adopted' : 'not-adopted')
  if (!affirmative) return nothingAdopted
  const decision = await decide(context, procedure, draft)
  return { decision, line: await putLineInForce(context, procedure, draft, decision.id) }
}

/** The announcement was overturned: its decision and line are set aside, and the draft is on the table again. */
export async function setAside(context: ActContext, procedure: ProcedureRow, draft: DraftRow): Promise<void> {
  const { drafts } = context.store
  await drafts.setDecisionAside(procedure.id, (await context.moment()).at)
  // A draft that was not adopted may have been revised since; then its revision is on the table.
  if (draft.state !== 'revised') await drafts.setState(draft.id, 'tabled')
}

async function decide(context: ActContext, procedure: ProcedureRow, draft: DraftRow) {
  const { organisation, drafts } = context.store
  const body = await organisation.findBody(draft.body)
  if (body === null) throw new Error('a draft names a body that is not there')
  const session = body.numberedBySession ? await organisation.latestSession(body.id, context.today) : null
  const { series, print } = decisionSeries(body.symbol, session?.number ?? null)
  const decision = { id: context.newId(), symbol: print(await drafts.nextNumber(series)) }
  const { at } = await context.moment()
  await drafts.addDecision({ ...decision, procedure: procedure.id, draft: draft.id, announcedAt: at })
  return decision
}

/** Members whose vote says that they do not join stand aside from the line; they do not block it. */
async function putLineInForce(context: ActContext, procedure: ProcedureRow, draft: DraftRow, decision: string) {
  if (draft.line === null) return null
  const votes = votesIn(await context.store.procedures.events(procedure.id))
  const standsAside = procedure.electorate
    .map(({ id }) => id)
    .filter((id) => votes[id] === 'abstain-with-declaration' || (procedure.verdict?.notBound ?? []).includes(id))
  const line = { id: context.newId(), standsAside }
  await context.store.drafts.addLine({
    ...line,
    decision,
    dossier: draft.dossier,
    say: draft.line.say,
    ifAsked: draft.line.ifAsked,
    doNotSay: draft.line.doNotSay,
    language: draft.language,
    validFrom: draft.line.validFrom ?? context.today,
    reviewOn: draft.line.reviewOn,
  })
  return line
}
