import { guessLanguage } from './language.ts'
import type { DeclaredMetadata } from './report-document.ts'

interface Candidate {
  readonly value: string
  readonly from: string
}

/** Linked data nests; deeper than this it is not about the article. */
const JSON_LD_DEPTH = 4
const JSON_LD_CHARACTERS_MAX = 200_000

type LinkedData = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function collect(value: unknown, depth: number, into: LinkedData[]): void {
  if (depth > JSON_LD_DEPTH) return
  if (Array.isArray(value)) for (const one of value) collect(one, depth + 1, into)
  else if (isRecord(value)) {
    into.push(value)
    collect(value['@graph'], depth + 1, into)
    collect(value['mainEntity'], depth + 1, into)
  }
}

function linkedData(document: Document): readonly LinkedData[] {
  const found: LinkedData[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? ''
    if (text.length > JSON_LD_CHARACTERS_MAX) continue
    try {
      collect(JSON.parse(text), 0, found)
    } catch {
      // Many pages ship broken JSON-LD; the other sources follow.
    }
  }
  return found.filter((one) => /article|posting|report/iu.test(JSON.stringify(one['@type'] ?? '')))
}

/** The day of a date-time as the page writes it, in the page's own zone; null when it is no ISO date. */
function isoDay(value: unknown): string | null {
  return typeof value === 'string' ? (/^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1] ?? null) : null
}

function named(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return named(value[0])
  return isRecord(value) ? named(value['name']) : null
}

function meta(document: Document, names: readonly string[]): Candidate | null {
  for (const name of names) {
    const element = document.querySelector(`meta[property="${name}"]`) ?? document.querySelector(`meta[name="${name}"]`)
    const value = element?.getAttribute('content')?.trim()
    if (value) return { value, from: `meta ${name}` }
  }
  return null
}

function publishedIn(document: Document, data: readonly LinkedData[]): Candidate | null {
  for (const one of data) {
    const value = isoDay(one['datePublished'])
    if (value) return { value, from: 'JSON-LD datePublished' }
  }
  const names = [
    'article:published_time',
    'og:article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'DC.date.issued',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
  ]
  for (const name of names) {
    const found = meta(document, [name])
    const value = isoDay(found?.value)
    if (found && value) return { value, from: found.from }
  }
  for (const selector of ['[itemprop="datePublished"]', 'article time[datetime]', 'time[pubdate]', 'time[datetime]']) {
    const element = document.querySelector(selector)
    const value = isoDay(element?.getAttribute('datetime')) ?? isoDay(element?.getAttribute('content'))
    if (value) return { value, from: selector.startsWith('[') ? 'itemprop datePublished' : 'time element' }
  }
  return null
}

function outletIn(document: Document, data: readonly LinkedData[]): Candidate | null {
  for (const one of data) {
    const value = named(one['publisher']) ?? named(one['sourceOrganization'])
    if (value) return { value, from: 'JSON-LD publisher' }
  }
  return meta(document, ['og:site_name', 'application-name'])
}

/** The headline as the page declares it: linked data, Open Graph, the one `h1`, the `title` without the site's name. */
export function titleIn(document: Document): string | null {
  for (const one of linkedData(document)) {
    const value = named(one['headline'])
    if (value) return value
  }
  const declared = meta(document, ['og:title', 'twitter:title'])
  if (declared) return declared.value
  const headings = [...document.querySelectorAll('h1')]
    .map((one) => one.textContent?.trim() ?? '')
    .filter((text) => text !== '')
  if (headings.length === 1) return headings[0] ?? null
  const title = document.querySelector('title')?.textContent?.trim() ?? ''
  return title === '' ? null : (title.split(/\s[|–—-]\s/u)[0] ?? title)
}

/** What a page declares about itself. First hit in a fixed order: JSON-LD, meta elements, `time`. */
export function metadataIn(document: Document, text: string): DeclaredMetadata {
  const data = linkedData(document)
  const published = publishedIn(document, data)
  const outlet = outletIn(document, data)
  const declared = document.documentElement?.getAttribute('lang')?.trim() ?? ''
  const language = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(declared)
    ? declared.replaceAll('_', '-')
    : guessLanguage(text)
  return {
    published: published?.value ?? null,
    publishedFrom: published?.from ?? null,
    outlet: outlet?.value ?? null,
    outletFrom: outlet?.from ?? null,
    language,
  }
}
