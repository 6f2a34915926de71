import { accept, limits, refuse } from '@commonline/contract'
import { personOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { evidenceRefusal } from './evidence-refusal.ts'
import { evidenceRegister, registeredToday } from './evidence-register.ts'
import { reportDay, suggestedStatements } from './suggested-statements.ts'

/** A report comes in: its text becomes a hashed snapshot, and what the machine finds in it becomes suggestions. */
export const receiveReport = onAct('receive-report', async (context, input) => {
  const registered = await registeredToday(context)
  const { media, content } = input
  // Nothing is locked yet: however long the reading takes, it holds up nobody's act.
  const read = await context.readReport({
    media,
    content,
    receivedOn: context.today,
    register: evidenceRegister(registered),
    statementsMax: limits.reportStatements,
  })
  if (!read.ok) return evidenceRefusal(read.refusal)
  const { document, extraction } = read.value
  const { text } = document
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('report.unreadable')
  const suggestions = suggestedStatements(text, extraction, registered, reportDay(extraction, context.today))
  const textHash = context.sha256(text)

  // Under the record's lock: of two who send the same report at once, the second is told so.
  const { at } = await context.moment()
  const { reports } = context.store
  if (await reports.hashExists(textHash)) return refuse('report.already_received')
  const { fileName, address, language } = input
  const received = {
    id: context.newId(),
    title: titleOf(extraction.article.title?.text, fileName, text),
    media,
    fileName,
    address,
    language,
    textHash,
  }
  await reports.add(
    {
      ...received,
      text,
      extraction,
      source: new TextEncoder().encode(content),
      receivedAt: at,
      receivedBy: personOf(context.actor),
    },
    suggestions,
  )
  return accept({
    answer: { id: received.id, suggestions: suggestions.length },
    recorded: { subject: received.id, onBehalfOf: 'organisation', body: received, readers: { kind: 'members' } },
  })
})

/** The headline, else the file's name, else the first words: a list of reports needs something to call each by. */
function titleOf(headline: string | undefined, fileName: string | null, text: string): string {
  const title = (headline ?? fileName ?? text).trim().split('\n', 1)[0] ?? ''
  return title.length <= limits.title ? title : `${title.slice(0, limits.title - 1).replace(/\p{Surrogate}$/u, '')}…`
}
