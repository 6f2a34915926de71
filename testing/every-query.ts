import type { EndpointName, QueryName } from '@commonline/contract'
import { endpoints } from '@commonline/contract'
import type { RawCaller } from './house-over-http.ts'

/** A query with one of the inputs that it can be asked with. */
export type Question = readonly [name: QueryName, input: Readonly<Record<string, string>>]

interface Ids {
  readonly [list: string]: readonly { readonly id: string }[]
}

/**
 * Every query of the contract with every input that the demonstration offers: each dossier, issue, member, draft, rule, procedure,
 * report and some receipts. Made once, by someone who sees all of these and by the chair's office, which alone sees its soundings,
 * and then asked by everyone.
 */
export async function everyQuestion(insider: RawCaller, chair: RawCaller): Promise<readonly Question[]> {
  const ask = async (name: EndpointName, input: object = {}, caller = insider) =>
    JSON.parse((await caller.call(name, input)).body) as Ids
  const of = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id)
  const organisation = await ask('organisation')
  const members = (organisation['members'] as unknown as { code: string }[]).map(({ code }) => code)
  const bodies = organisation['bodies'] as unknown as { id: string; rules: { id: string }[] }[]
  const rules = bodies.flatMap((body) => body.rules.map(({ id }) => ({ body: body.id, id })))
  const dossiers = of((await ask('dossiers'))['dossiers'])
  const procedures = of((await ask('procedures'))['procedures'])
  const reports = of((await ask('reports'))['reports'])
  const issues: string[] = []
  const drafts: string[] = []
  const soundings: string[] = []
  for (const id of dossiers) {
    const page = await ask('dossier', { id })
    issues.push(...of(page['issues']))
    drafts.push(...of(page['drafts']))
    soundings.push(...of((await ask('soundings', { dossier: id }, chair))['soundings']))
  }
  const questions: Question[] = [
    ['who-am-i', {}],
    ['home', {}],
    ['organisation', {}],
    ...rules.map((rule): Question => ['rule', rule]),
    ['reports', {}],
    ['reports', { state: 'to-curate' }],
    ...reports.map((id): Question => ['report', { id }]),
    ...members.map((code): Question => ['member', { code }]),
    ['dossiers', {}],
    ...dossiers.flatMap((id): Question[] => [
      ['dossier', { id }],
      ['dossier-analysis', { id }],
      ['dossier-analysis', { id, estimates: 'with', noneWorse: 'off' }],
      ['how-sure', { id, rule: 'council-consensus', draws: '50' }],
      ['openings', { dossier: id }],
      ['soundings', { dossier: id }],
      ['scenarios', { dossier: id }],
      ['scenarios', { dossier: id, estimates: 'with' }],
    ]),
    ...soundings.flatMap((sounding) =>
      rules.flatMap(({ id: rule }) =>
        ['1', '2'].map((variant): Question => ['would-variant-pass', { sounding, variant, rule }]),
      ),
    ),
    ...issues.flatMap((issue) => members.map((member): Question => ['position-history', { issue, member }])),
    ...drafts.flatMap((id): Question[] => [
      ['draft', { id }],
      ...rules.map((rule): Question => ['would-it-pass', { draft: id, rule: rule.id }]),
    ]),
    ['procedures', {}],
    ...procedures.map((id): Question => ['procedure', { id }]),
    ['decisions', {}],
    ['lines', {}],
    ...bodies.map(({ id: body }): Question => ['unity', { body }]),
    ['record', {}],
    ['record', { before: '100' }],
    ['record', { kind: 'declare-position' }],
    ...['0', '50', '100', '100000'].map((seq): Question => ['receipt', { seq }]),
    ['record-export', {}],
  ]
  const asked = new Set<string>(questions.map(([name]) => name))
  const left = endpoints.filter(({ kind, name }) => kind === 'query' && !asked.has(name))
  if (left.length > 0) throw new Error(`no question asks ${left.map(({ name }) => name).join(', ')}`)
  return questions
}
