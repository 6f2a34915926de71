import { accept, limits, refuse } from '@commonline/contract'
import type { ParsedInputOf, Result, Span, Suggestion } from '@commonline/contract'
import { personOf } from '../actor.ts'
import type { Context } from '../context.ts'
import { onAct } from '../handler.ts'
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
  const suggested = input.suggestion === null ? null : await openSuggestion(context, input.report, input.suggestion)
  if (suggested !== null && !suggested.ok) return suggested

  const { at } = await context.moment()
  const id = context.newId()
  const by = personOf(context.actor)
  const { report: reportId, suggestion, dossier, ...attributed } = input
  const statement = {
    ...attributed,
    quote,
    type: typeOf(report.text, input.content, suggested?.value ?? null),
  }
  await reports.addStatement({ ...statement, id, report: reportId, dossier, acceptedBy: by, acceptedAt: at })
  if (suggestion !== null) {
    await reports.settleSuggestion({
      report: reportId,
      key: suggestion,
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
function typeOf(text: string, content: readonly Span[], suggested: Suggestion | null): StatementType {
  const kept =
    suggested?.content.length === content.length &&
    suggested.content.every(({ start, end }, i) => start === content[i]?.start && end === content[i]?.end)
  return kept ? suggested.type : statementType(text, content)
}

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
