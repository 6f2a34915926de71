import { accept, refuse } from '@commonline/contract'
import type { Issue, ParsedInputOf, Result } from '@commonline/contract'
import { checkPackage } from '../dossiers/package-points.ts'
import { onAct } from '../handler.ts'
import type { DraftRow } from '../ports/draft-store.ts'
import { draftSeries, revisionSymbol } from './symbols.ts'
import { tabledBy } from './tabled-by.ts'

/** A draft decision is tabled: its symbol is allotted, and its package and line are fixed with its words. */
export const tableDraft = onAct('table-draft', async (context, input) => {
  const { dossiers, drafts, organisation } = context.store
  const dossier = await dossiers.find(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  const checked = checkContent(input, await dossiers.issues(dossier.id))
  if (!checked.ok) return checked
  if (input.territory !== null && !(await organisation.memberExists(input.territory))) {
    return refuse('organisation.unknown_member', { member: input.territory })
  }
  const revised = input.revises === null ? null : await drafts.lock(input.revises)
  if (input.revises !== null && (revised === null || revised.dossier !== dossier.id)) return refuse('policy.not_found')
  if (revised !== null && revised.state !== 'tabled' && revised.state !== 'not-adopted') {
    return refuse('draft.not_tabled', { symbol: revised.symbol, state: revised.state })
  }
  const body = await organisation.findBody(dossier.body)
  if (body === null) throw new Error('a dossier names a body that is not there')

  const { at } = await context.moment()
  const symbol = revised === null ? await nextSymbol() : revisionSymbol(revised.symbol, revised.revision + 1)
  const draft: DraftRow = {
    id: context.newId(),
    symbol,
    dossier: dossier.id,
    body: dossier.body,
    revises: revised?.symbol ?? null,
    revision: revised === null ? 0 : revised.revision + 1,
    title: input.title,
    text: input.text,
    textHash: context.sha256(input.text),
    language: input.language,
    line: input.line,
    package: input.package,
    concept: input.concept,
    reason: input.reason,
    territory: input.territory,
    tabledBy: tabledBy(context.actor),
    tabledAt: at,
    state: 'tabled',
  }
  await drafts.add({ ...draft, revisesId: revised?.id ?? null })
  if (revised !== null) await drafts.setState(revised.id, 'revised')
  return accept({
    answer: { id: draft.id, symbol },
    recorded: {
      subject: draft.id,
      onBehalfOf: context.actor.member ?? 'organisation',
      body: { ...input, id: draft.id, symbol, textHash: draft.textHash, tabledBy: draft.tabledBy },
      readers: { kind: 'members' },
    },
  })

  async function nextSymbol(): Promise<string> {
    const { series, print } = draftSeries(body!.symbol)
    return print(await drafts.nextNumber(series))
  }
})

function checkContent(input: ParsedInputOf<'table-draft'>, issues: readonly Issue[]): Result<true> {
  const { line } = input
  if (line !== null && line.validFrom !== null && line.reviewOn !== null && line.reviewOn < line.validFrom) {
    return refuse('draft.line_dates')
  }
  return checkPackage(input.package, issues)
}
