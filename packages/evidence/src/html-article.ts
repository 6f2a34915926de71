import { Readability } from '@mozilla/readability'
import { REPORT_BYTES_MAX, checkReportText } from './decode.ts'
import { sanitizeForDisplay } from './display-html.ts'
import { blocksOf, depthOf, parsePage, textWithoutTags } from './html-page.ts'
import { guessLanguage } from './language.ts'
import { cleanBlocks, removeFurniture } from './page-cleaning.ts'
import { metadataIn, titleIn } from './page-metadata.ts'
import type { ReportDocument } from './report-document.ts'
import { NO_METADATA } from './report-document.ts'
import type { Result } from './result.ts'
import { accept, refuse } from './result.ts'

/** A page as a report: its document, the paragraphs of the article, and markup that is safe to show. */
export interface HtmlReport {
  readonly document: ReportDocument
  readonly title: string | null
  /** Paragraphs of the article without the title, as they stand in the canonical text. */
  readonly paragraphs: readonly string[]
  readonly display: string
}

/** Pages with more elements are generated lists; finding the article in them takes seconds. */
const ELEMENTS_MAX = 60_000

/** Real pages nest up to about 50 deep; Readability's time grows with the cube of the depth. */
const DEPTH_MAX = 120

interface Main {
  readonly paragraphs: readonly string[]
  readonly html: string
}

/** An article shorter than this may have been cut by the cleaning: it is looked for once more without. */
const SHORT_ARTICLE = 700

const lengthOf = (main: Main | null): number =>
  main?.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0) ?? 0

function mainContent(html: string, title: string | null): Main | null {
  const cleaned = findMain(html, title, true)
  if (lengthOf(cleaned) >= SHORT_ARTICLE) return cleaned
  const whole = findMain(html, title, false)
  // Half as much again is an article that the cleaning broke; less is captions and prompts.
  return lengthOf(whole) > 1.5 * lengthOf(cleaned) ? whole : cleaned
}

function findMain(html: string, title: string | null, cleaning: boolean): Main | null {
  const page = parsePage(html)
  if (!page || depthOf(page.body) > DEPTH_MAX) return null
  if (cleaning) removeFurniture(page)
  try {
    const found = new Readability(page, { maxElemsToParse: ELEMENTS_MAX, charThreshold: 200 }).parse()
    const content = found?.content ? parsePage(found.content) : null
    if (!found?.content || !content?.body) return null
    const paragraphs = cleanBlocks(blocksOf(content.body), title).map((block) => block.text)
    return paragraphs.length > 0 ? { paragraphs, html: found.content } : null
  } catch {
    // Too many elements, or a tree that Readability cannot walk: the whole body is taken instead.
    return null
  }
}

function wholeBody(html: string, title: string | null): Main {
  const page = parsePage(html)
  if (page && depthOf(page.body) <= DEPTH_MAX) removeFurniture(page)
  const blocks = page?.body ? cleanBlocks(blocksOf(page.body), title).map((block) => block.text) : []
  const paragraphs =
    blocks.length > 0
      ? blocks
      : textWithoutTags(html)
          .split('\n\n')
          .filter((text) => text !== '')
  return { paragraphs, html }
}

/**
 * Finds the article of a page: main content by Readability, cleaned before and after, as paragraphs; title,
 * day, outlet and language as the page declares them. The canonical text is the title and the paragraphs, NFC,
 * separated by blank lines; all offsets point into it. Malformed markup never throws.
 *
 * Refusals: `report.too_long`, `report.empty`, `report.bidi_control` and the others of {@link checkReportText}.
 */
export function documentFromHtml(html: string): Result<HtmlReport> {
  if (html.length > REPORT_BYTES_MAX)
    return refuse('report.too_long', { length: html.length, max: REPORT_BYTES_MAX, unit: 'characters' })
  const page = parsePage(html)
  const declared = page ? titleIn(page) : null
  const title = declared?.replace(/\s+/gu, ' ').trim().normalize('NFC') || null
  const { paragraphs, html: content } = mainContent(html, title) ?? wholeBody(html, title)
  const body = paragraphs.join('\n\n')
  const text = title === null ? body : body === '' ? '' : `${title}\n\n${body}`
  const checked = checkReportText(text)
  if (!checked.ok) return checked
  const metadata = page ? metadataIn(page, body) : { ...NO_METADATA, language: guessLanguage(body) }
  return accept({ document: { kind: 'html', text, metadata }, title, paragraphs, display: sanitizeForDisplay(content) })
}
