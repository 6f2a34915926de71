import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { decisionSeries, draftSeries } from '../drafts/symbols.ts'
import { knownMember } from './in-register.ts'

/** A body with its symbol and those who sit in it from a day. A symbol is one body's alone, or documents could not be told apart. */
export const establishBody = onAct('establish-body', async (context, body) => {
  const { organisation } = context.store
  await context.moment()
  if ((await organisation.findBody(body.id)) !== null) return refuse('organisation.body_exists', { body: body.id })
  if (await organisation.symbolTaken(body.symbol)) return refuse('organisation.symbol_taken', { symbol: body.symbol })
  const members = [...new Set(body.members)].sort()
  for (const member of members) {
    const known = await knownMember(context.store, member)
    if (!known.ok) return known
  }
  const established = { ...body, members }
  await organisation.addBody(established)
  const { drafts, decisions } = body.lastNumbers
  if (drafts > 0) await context.store.drafts.continueSeries(draftSeries(body.symbol).series, drafts)
  // Where decisions are numbered by session, each session starts again from one.
  if (decisions > 0 && !body.numberedBySession) {
    await context.store.drafts.continueSeries(decisionSeries(body.symbol, null).series, decisions)
  }
  return accept({
    answer: {},
    recorded: { subject: body.id, onBehalfOf: 'organisation', body: established, readers: { kind: 'public' } },
  })
})
