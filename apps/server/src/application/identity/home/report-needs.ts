import type { HomeItem, ReportSummary, Statement } from '@commonline/contract'
import { counted, homeItem } from './home-item.ts'

/** A report with suggestions that nobody has settled. */
export const reportNeed = ({ id, title, open }: ReportSummary): HomeItem =>
  homeItem(
    'report-to-curate',
    `/reports/${id}`,
    null,
    `${title}: ${counted(open, 'suggested statement', 'suggested statements')} to accept or reject.`,
    { title, open },
  )

// A reply is a right and no duty: after two weeks home no longer reminds of it, the member's page still does.
const remindedFor = 14 * 24 * 60 * 60 * 1000

/** Fresh statements on the member's page without a reply of its own. */
export const statementNeeds = (member: string, statements: readonly Statement[], now: string): readonly HomeItem[] =>
  statements
    .filter(({ acceptedAt, replies }) => {
      const fresh = Date.parse(now) - Date.parse(acceptedAt) < remindedFor
      return fresh && !replies.some((reply) => reply.member === member)
    })
    .map(({ quote, speakerName, reportTitle }) =>
      homeItem(
        'statement-to-reply',
        `/members/${member}`,
        null,
        `“${shortened(quote)}” (${speakerName}) stands on the page of ${member}: reply if it does not reflect its position.`,
        { member, speaker: speakerName, report: reportTitle },
      ),
    )

// One line of the list; the page shows the whole.
const quoteMax = 120

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cut between whole characters as a reader sees them, so that no letter loses its accent. */
function shortened(quote: string): string {
  const seen = Array.from(characters.segment(quote), ({ segment }) => segment)
  return seen.length <= quoteMax ? quote : `${seen.slice(0, quoteMax - 1).join('')}…`
}
