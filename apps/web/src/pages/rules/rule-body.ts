import type { Rule } from '@commonline/rules'
import type { WordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

/** Who decides by a rule of the catalogue, by the first part of the rule's id. */
const bodyKeys: Readonly<Record<string, WordKey>> = {
  any: 'rules.body.general',
  asean: 'rules.body.asean',
  au: 'rules.body.african-union',
  cast: 'rules.body.general',
  ccamlr: 'rules.body.ccamlr',
  ch: 'rules.body.switzerland',
  cis: 'rules.body.cis',
  cites: 'rules.body.cites',
  codex: 'rules.body.codex',
  coe: 'rules.body.council-of-europe',
  consensus: 'rules.body.general',
  csto: 'rules.body.csto',
  ctbt: 'rules.body.treaties',
  cwc: 'rules.body.opcw',
  dsu: 'rules.body.wto',
  eu: 'rules.body.european-union',
  gef: 'rules.body.gef',
  geng: 'rules.body.cooperatives',
  gnso: 'rules.body.icann',
  iab: 'rules.body.internet',
  icann: 'rules.body.icann',
  icao: 'rules.body.icao',
  iea: 'rules.body.iea',
  iesg: 'rules.body.internet',
  ietf: 'rules.body.internet',
  ilo: 'rules.body.ilo',
  imf: 'rules.body.imf',
  iso: 'rules.body.iso',
  iwc: 'rules.body.iwc',
  kyoto: 'rules.body.climate',
  minus: 'rules.body.general',
  montreal: 'rules.body.montreal',
  moscow: 'rules.body.osce',
  opcw: 'rules.body.opcw',
  osce: 'rules.body.osce',
  ottawa: 'rules.body.treaties',
  paris: 'rules.body.climate',
  rome: 'rules.body.treaties',
  rsab: 'rules.body.internet',
  sce: 'rules.body.cooperatives',
  sco: 'rules.body.sco',
  silence: 'rules.body.general',
  solas: 'rules.body.imo',
  un: 'rules.body.united-nations',
  unclos: 'rules.body.treaties',
  unesco: 'rules.body.unesco',
  unga: 'rules.body.general-assembly',
  unsc: 'rules.body.security-council',
  us: 'rules.body.united-states',
  vclt: 'rules.body.treaties',
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
