import { accept, limits, refuse } from '@commonline/contract'
import type { ParsedInputOf, Result } from '@commonline/contract'
import { documentFromHtml, documentFromText, extract } from '@commonline/evidence'
import type { ReportDocument, Result as Read } from '@commonline/evidence'
import { personOf } from '../actor.ts'
import { onAct } from '../handler.ts'
import { evidenceRefusal } from './evidence-refusal.ts'
import { evidenceRegister, registeredToday } from './evidence-register.ts'
import { reportDay, suggestedStatements } from './suggested-statements.ts'

type Input = ParsedInputOf<'receive-report'>

/** A report comes in: its text becomes a hashed snapshot, and what the machine finds in it becomes suggestions. */
export const receiveReport = onAct('receive-report', async (context, input) => {
  const read = readDocument(input, context.today)
  if (!read.ok) return read
  const { text } = read.value
  const registered = await registeredToday(context)
  const extraction = extract(read.value, evidenceRegister(registered))
  const suggestions = suggestedStatements(text, extraction, registered, reportDay(extraction, context.today))
  const textHash = context.sha256(text)

  // Under the record's lock: of two who send the same report at once, the second is told so.
  const { at } = await context.moment()
  const { reports } = context.store
  if (await reports.hashExists(textHash)) return refuse('report.already_received')
  const { media, fileName, address, language } = input
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
      source: new TextEncoder().encode(input.content),
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

/** The canonical text of what was sent, whatever character set a page claims: on its way here it became UTF-8. */
function readDocument({ media, content }: Input, receivedOn: string): Result<ReportDocument> {
  const read = media === 'text/html' ? articleOf(content) : documentFromText(content)
  if (!read.ok) return evidenceRefusal(read.refusal)
  const { text, metadata } = read.value
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('report.unreadable')
  return accept({ ...read.value, metadata: { ...metadata, receivedOn } })
}

function articleOf(html: string): Read<ReportDocument> {
  const read = documentFromHtml(html)
  return read.ok ? { ok: true, value: read.value.document } : read
}

/** The headline, else the file's name, else the first words: a list of reports needs something to call each by. */
function titleOf(headline: string | undefined, fileName: string | null, text: string): string {
  const title = (headline ?? fileName ?? text).trim().split('\n', 1)[0] ?? ''
  return title.length <= limits.title ? title : `${title.slice(0, limits.title - 1).replace(/\p{Surrogate}$/u, '')}…`
}
