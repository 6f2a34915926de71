import { accept, limits, refuse } from '@commonline/contract'
import type { ParsedInputOf, Result, Span } from '@commonline/contract'
import { personOf } from '../actor.ts'
import type { Context } from '../context.ts'
import { onAct } from '../handler.ts'
import type { KeptSuggestion } from '../ports/report-store.ts'
import { openSuggestion } from './open-suggestion.ts'
import { checkSpans, quoteOf } from './statement-spans.ts'
import { statementType } from './statement-type.ts'
import type { StatementType } from './statement-type.ts'

type Input = ParsedInputOf<'accept-statement'>

/** A person confirms words and their speaker. From now on they stand on the member's page; the report stays as it came. */
export const acceptStatement = onAct('accept-statement', async (context, input) => {
  const { reports } = context.store
  const report = await reports.find(input.report)
  if (report === null) return refuse('policy.not_found')
  const known = await checkNames(context, input)
  if (!known.ok) return known
  for (const spans of [input.content, input.source, input.cue]) {
    const checked = checkSpans(report.text, spans)
    if (!checked.ok) return checked
  }
  const quote = quoteOf(report.text, input.content)
  if (quote.length > limits.words) {
    return refuse('request.invalid', { field: 'content', problem: `longer than ${limits.words} characters` })
  }
  const key = input.suggestion ?? sameWords(await reports.suggestions(input.report), input.content)
  const suggested = key === null ? null : await openSuggestion(context, input.report, key)
  if (suggested !== null && !suggested.ok) return suggested

  const { at } = await context.moment()
  const id = context.newId()
  const by = personOf(context.actor)
  const { report: reportId, suggestion: _, dossier, ...attributed } = input
  const statement = {
    ...attributed,
    quote,
    type: typeOf(report.text, input.content, suggested?.value ?? null),
  }
  await reports.addStatement({ ...statement, id, report: reportId, dossier, acceptedBy: by, acceptedAt: at })
  if (key !== null) {
    await reports.settleSuggestion({
      report: reportId,
      key,
      state: 'accepted',
      reason: null,
      statement: id,
      by,
      at,
    })
  }
  return accept({
    answer: { id },
    recorded: {
      subject: id,
      onBehalfOf: 'organisation',
      body: { id, report: reportId, reportTextHash: report.textHash, ...statement },
      readers: { kind: 'members' },
    },
  })
})

/** The machine's reading where its span was kept, else what the moved span itself shows. */
function typeOf(text: string, content: readonly Span[], suggested: KeptSuggestion | null): StatementType {
  return suggested !== null && isSameSpans(suggested.content, content) ? suggested.type : statementType(text, content)
}

/** The open suggestion that a reader found again alone: accepting its words settles it. */
function sameWords(suggestions: readonly KeptSuggestion[], content: readonly Span[]): string | null {
  return suggestions.find(({ state, content: found }) => state === 'open' && isSameSpans(found, content))?.key ?? null
}

const isSameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)

/** Person, member and dossier that a statement names must be known ones. */
async function checkNames({ store }: Context, input: Input): Promise<Result<true>> {
  const { person, member, dossier } = input
  if (person !== null && !(await store.organisation.persons()).some(({ id }) => id === person)) {
    return refuse('organisation.unknown_person')
  }
  if (member !== null && !(await store.organisation.memberExists(member))) {
    return refuse('organisation.unknown_member', { member })
  }
  if (dossier !== null && (await store.dossiers.find(dossier)) === null) return refuse('policy.not_found')
  return accept(true)
}
