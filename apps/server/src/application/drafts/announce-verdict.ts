import { accept, refuse } from '@commonline/contract'
import type { AnnouncedVerdictBody } from '@commonline/contract'
import type { ActContext } from '../context.ts'
import { onAct } from '../handler.ts'
import type { DraftRow } from '../ports/draft-store.ts'
import type { ProcedureRow } from '../ports/procedure-store.ts'
import { procedureEvent } from './procedure-event.ts'
import { decisionSeries } from './symbols.ts'
import { votesIn } from './voting-ballot.ts'

/** The presiding officer announces what was computed. An adopted draft becomes a decision, and its line comes into force. */
export const announceVerdict = onAct('announce-verdict', async (context, input) => {
  const { procedures, drafts } = context.store
  const procedure = await procedures.lock(input.procedure, 'update')
  if (procedure === null) return refuse('policy.not_found')
  if (procedure.state === 'announced') return refuse('procedure.already_announced')
  if (procedure.state === 'withdrawn') return refuse('procedure.not_open', { state: procedure.state })
  const { verdict } = procedure
  if (verdict === null) return refuse('procedure.not_computed')
  const draft = await drafts.lock(procedure.draft)
  if (draft === null) throw new Error('a procedure without its draft')

  const { at, seq } = await context.moment()
  const decision = verdict.affirmative ? await decide(context, procedure, draft, at) : null
  const line = decision === null ? null : await putLineInForce(context, procedure, draft, decision.id)
  await drafts.setState(draft.id, verdict.affirmative ? 'adopted' : 'not-adopted')
  await procedures.setState(procedure.id, { state: 'announced', announcedAt: at })
  await procedures.addEvent(procedureEvent({ procedure: procedure.id, seq, kind: 'announce-verdict', at }))
  const body: AnnouncedVerdictBody = { procedure: procedure.id, verdict, decision, line }
  return accept({
    answer: { verdict, decision: decision?.symbol ?? null },
    recorded: {
      subject: procedure.id,
      onBehalfOf: context.actor.member ?? 'organisation',
      body,
      readers: { kind: 'public' },
    },
  })
})

async function decide(context: ActContext, procedure: ProcedureRow, draft: DraftRow, at: string) {
  const { organisation, drafts } = context.store
  const body = await organisation.findBody(draft.body)
  if (body === null) throw new Error('a draft names a body that is not there')
  const session = body.numberedBySession ? await organisation.latestSession(body.id, context.today) : null
  const { series, print } = decisionSeries(body.symbol, session?.number ?? null)
  const decision = { id: context.newId(), symbol: print(await drafts.nextNumber(series)) }
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
