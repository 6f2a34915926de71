/** The series and the printed form of a document symbol. Numbers are allotted under the series' lock and never reused. */
export interface SymbolSeries {
  readonly series: string
  readonly print: (number: number) => string
}

/** Drafts run on within a body: `C/L.7`. */
export const draftSeries = (bodySymbol: string): SymbolSeries => ({
  series: `${bodySymbol}/L`,
  print: (number) => `${bodySymbol}/L.${number}`,
})

/** A revision keeps its draft's number: `C/L.7` becomes `C/L.7/Rev.1`. */
export const revisionSymbol = (symbol: string, revision: number): string =>
  `${symbol.replace(/\/Rev\.\d+$/, '')}/Rev.${revision}`

/** Decisions run on (`OC/DEC/9`) or are numbered by session (`C/DEC/14/1`). */
export function decisionSeries(bodySymbol: string, session: number | null): SymbolSeries {
  const series = session === null ? `${bodySymbol}/DEC` : `${bodySymbol}/DEC/${session}`
  return { series, print: (number) => `${series}/${number}` }
}
