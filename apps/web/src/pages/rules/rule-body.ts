import type { Rule } from '@commonline/rules'
import type { WordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

/** Who decides by a rule of the catalogue, by the first part of the rule's id. */
const bodyKeys: Readonly<Record<string, WordKey>> = {
  any: 'rules.body.general',
  au: 'rules.body.african-union',
  cast: 'rules.body.general',
  ccamlr: 'rules.body.ccamlr',
  ch: 'rules.body.switzerland',
  cis: 'rules.body.cis',
  codex: 'rules.body.codex',
  coe: 'rules.body.council-of-europe',
  consensus: 'rules.body.general',
  csto: 'rules.body.csto',
  dsu: 'rules.body.wto',
  eu: 'rules.body.european-union',
  gef: 'rules.body.gef',
  gnso: 'rules.body.icann',
  iab: 'rules.body.internet',
  icao: 'rules.body.icao',
  iea: 'rules.body.iea',
  iesg: 'rules.body.internet',
  imf: 'rules.body.imf',
  iso: 'rules.body.iso',
  minus: 'rules.body.general',
  montreal: 'rules.body.montreal',
  moscow: 'rules.body.osce',
  opcw: 'rules.body.opcw',
  osce: 'rules.body.osce',
  rsab: 'rules.body.internet',
  sce: 'rules.body.european-union',
  sco: 'rules.body.sco',
  silence: 'rules.body.general',
  solas: 'rules.body.imo',
  un: 'rules.body.united-nations',
  unga: 'rules.body.general-assembly',
  unsc: 'rules.body.security-council',
  us: 'rules.body.united-states',
  w3c: 'rules.body.w3c',
  wto: 'rules.body.wto',
}

const prefixOf = ({ id }: Pick<Rule, 'id'>): string => id.split('-')[0] ?? id

/** The body as it stands in an address: rules of one body have the same. */
export function bodyOf(rule: Pick<Rule, 'id'>): string {
  const prefix = prefixOf(rule)
  return bodyKeys[prefix]?.slice('rules.body.'.length) ?? prefix
}

/** The body's name; where the page knows none, the short name that the rule's id begins with. */
export function bodyWords(rule: Pick<Rule, 'id'>, words: Speaker['words']): string {
  const prefix = prefixOf(rule)
  const key = bodyKeys[prefix]
  return key === undefined ? prefix.toUpperCase() : words(key)
}
