import { isoDate } from './calendar.ts'
import { parseIsoDay } from './calendar.ts'
import type { DateExpression } from './date-expression.ts'
import type { WrittenDateline } from './dateline.ts'
import { explicitDay, inferYear } from './dateline.ts'
import type { Published } from '../extraction.ts'
import type { DeclaredMetadata } from '../text/report-document.ts'
import type { Span } from '../text/span.ts'

function yearFromMetadata(written: DateExpression, declared: string): string | null {
  const reference = parseIsoDay(declared)
  if (!reference || written.month === null || written.day === null) return null
  // A dateline may be a day older than the page, also across New Year; never younger.
  const year =
    written.month > reference.month || (written.month === reference.month && written.day > reference.day + 1)
      ? reference.year - 1
      : reference.year
  return isoDate(year, written.month, written.day)
}

/** The dateline's day, with what it rests on. */
export interface DatelineDay {
  readonly value: string | null
  readonly inferred: boolean
  readonly from: string
}

/** Finds the dateline's day: as written, by the page's own date, or by the dates that the text tells as past. */
export function datelineDay(
  text: string,
  written: WrittenDateline | null,
  expressions: readonly DateExpression[],
  quotations: readonly Span[],
  metadata: DeclaredMetadata,
): DatelineDay | null {
  const date = written?.date
  if (!date) return null
  const explicit = explicitDay(date)
  if (explicit !== null) return { value: explicit, inferred: false, from: `Dateline: written in full (${date.text}).` }
  const declared = metadata.published === null ? null : yearFromMetadata(date, metadata.published)
  if (declared !== null)
    return {
      value: declared,
      inferred: true,
      from: `Dateline: day and month as written (${date.text}); year from ${metadata.publishedFrom ?? 'the page'}.`,
    }
  const inferred = inferYear(text, date, expressions, quotations)
  if (inferred) return { value: inferred.value, inferred: true, from: inferred.text }
  const last = metadata.receivedOn === undefined ? null : yearFromMetadata(date, metadata.receivedOn)
  if (last !== null)
    return {
      value: last,
      inferred: true,
      from: `Dateline: day and month as written (${date.text}); year inferred: the last such day before the report came in on ${metadata.receivedOn}.`,
    }
  return {
    value: null,
    inferred: false,
    from: `Dateline: day and month as written (${date.text}); nothing in the text tells the year.`,
  }
}

/** When the report was published: what the page declares, else the dateline; with the reason in a sentence. */
export function publishedOf(day: DatelineDay | null, metadata: DeclaredMetadata): Published {
  if (metadata.published !== null) {
    return {
      value: metadata.published,
      inferred: false,
      from: `Declared by the page (${metadata.publishedFrom ?? 'metadata'}).`,
    }
  }
  if (day) return day
  return { value: null, inferred: false, from: 'Neither the page nor a dateline tells the day.' }
}
