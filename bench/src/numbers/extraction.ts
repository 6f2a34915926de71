import { documentFromText, EMPTY_REGISTER, extract } from '@commonline/evidence'
import type { Register } from '@commonline/evidence'
import type { Benchmark, Figure } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { valueOf } from '../inputs/double-majority.ts'
import { REPORT_REGISTER, syntheticReport } from '../inputs/report-text.ts'
import { readSharedText, SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

/** A megabyte of text: some 150 printed pages in one paste. */
const LONG = 1_000_000
const USUAL = 5000

function figureOf(input: string, text: string, register: Register): Figure {
  const read = () => extract(valueOf(documentFromText(text)), register)
  const { statements, actors, dates } = read()
  return milliseconds({
    what: 'report to source chain, attributed statements, actors, dates and suggestions',
    input: `${input}, ${text.length.toLocaleString('en')} characters`,
    timing: measure(read),
    facts: [`${statements.length} statements, ${actors.length} actors, ${dates.length} dates`],
  })
}

export const extraction: Benchmark = {
  id: 'extraction',
  title: 'Reading a report',
  run: () => {
    const article = readSharedText('evidence/seed-article.txt')
    return [
      figureOf('made-up report', syntheticReport(USUAL), REPORT_REGISTER),
      figureOf('made-up paste', syntheticReport(LONG), REPORT_REGISTER),
      article === null
        ? notMeasured('reading the example article', SHARED_ABSENT)
        : figureOf('the example article, no register', article, EMPTY_REGISTER),
    ]
  },
}
