import { Readability } from '@mozilla/readability'
import { REPORT_BYTES_MAX, checkReportText } from './decode.ts'
import { blocksOf, depthOf, paragraphsWithoutTags, parsePage } from './html-page.ts'
import { guessLanguage } from './language.ts'
import { markupSize } from './markup.ts'
import { cleanBlocks, removeFurniture } from './page-cleaning.ts'
import { metadataIn, titleIn } from './page-metadata.ts'
import type { ReportDocument } from './report-document.ts'
import { NO_METADATA } from './report-document.ts'
import type { Result } from '../result.ts'
import { accept, refuse } from '../result.ts'

/** A page as a report: its document, and the paragraphs of the article. */
export interface HtmlReport {
  readonly document: ReportDocument
  readonly title: string | null
  /** Paragraphs of the article without the title, as they stand in the canonical text. */
  readonly paragraphs: readonly string[]
}

/** The largest of 121 news pages measured has 1,737 elements; pages with more than ten times that are generated lists. */
const ELEMENTS_MAX = 20_000

/** Real pages nest up to about 50 deep; Readability's time grows with the cube of the depth. */
const DEPTH_MAX = 120

/**
 * A page beyond these is not built into a tree, whose cost grows with the square of the depth and by a node for every
 * `<` and `&`; its text is taken as it stands. News pages measured: 1,737 tags, 13,094 ampersands.
 */
const TREE_TAGS_MAX = 40_000
const TREE_MARKS_MAX = 100_000
const TREE_DEPTH_MAX = 1000

function canBeTree(html: string): boolean {
  const { tags, marks, depth } = markupSize(html)
  return tags <= TREE_TAGS_MAX && marks <= TREE_MARKS_MAX && depth <= TREE_DEPTH_MAX
}

/** An article shorter than this may have been cut by the cleaning: it is looked for once more without. */
const SHORT_ARTICLE = 700

type Paragraphs = readonly string[]

const lengthOf = (paragraphs: Paragraphs | null): number =>
  paragraphs?.reduce((sum, paragraph) => sum + paragraph.length, 0) ?? 0

function mainContent(html: string, title: string | null): Paragraphs | null {
  const cleaned = findMain(html, title, true)
  if (lengthOf(cleaned) >= SHORT_ARTICLE) return cleaned
  const whole = findMain(html, title, false)
  // Half as much again is an article that the cleaning broke; less is captions and prompts.
  return lengthOf(whole) > 1.5 * lengthOf(cleaned) ? whole : cleaned
}

function findMain(html: string, title: string | null, cleaning: boolean): Paragraphs | null {
  const page = parsePage(html)
  if (!page || depthOf(page.body) > DEPTH_MAX) return null
  if (cleaning) removeFurniture(page)
  try {
    const found = new Readability(page, { maxElemsToParse: ELEMENTS_MAX, charThreshold: 200 }).parse()
    const content = found?.content ? parsePage(found.content) : null
    if (!content?.body) return null
    const paragraphs = cleanBlocks(blocksOf(content.body), title).map((block) => block.text)
    return paragraphs.length > 0 ? paragraphs : null
  } catch {
    // Too many elements, or a tree that Readability cannot walk: the whole body is taken instead.
    return null
  }
}

function wholeBody(html: string, title: string | null): Paragraphs {
  const page = parsePage(html)
  if (!page) return []
  if (depthOf(page.body) <= DEPTH_MAX) removeFurniture(page)
  return cleanBlocks(blocksOf(page.body), title).map((block) => block.text)
}

/**
 * Finds the article of a page: main content by Readability, cleaned before and after, as paragraphs; title,
 * day, outlet and language as the page declares them. The canonical text is the title and the paragraphs, NFC,
 * separated by blank lines; all offsets point into it. Malformed markup never throws. Of a page that is no article but
 * a mass of tags, the whole text is taken, without title and day.
 *
 * Refusals: `report.too_long`, `report.empty`, `report.bidi_control` and the others of {@link checkReportText}.
 */
export function documentFromHtml(html: string): Result<HtmlReport> {
  if (html.length > REPORT_BYTES_MAX)
    return refuse('report.too_long', { length: html.length, max: REPORT_BYTES_MAX, unit: 'characters' })
  const page = canBeTree(html) ? parsePage(html) : null
  const declared = page ? titleIn(page) : null
  const title = declared?.replace(/\s+/gu, ' ').trim().normalize('NFC') || null
  const article = page && (mainContent(html, title) ?? wholeBody(html, title))
  const paragraphs = article !== null && article.length > 0 ? article : paragraphsWithoutTags(html)
  const body = paragraphs.join('\n\n')
  const text = title === null ? body : body === '' ? '' : `${title}\n\n${body}`
  const checked = checkReportText(text)
  if (!checked.ok) return checked
  const metadata = page ? metadataIn(page, body) : { ...NO_METADATA, language: guessLanguage(body) }
  return accept({ document: { kind: 'html', text, metadata }, title, paragraphs })
}
