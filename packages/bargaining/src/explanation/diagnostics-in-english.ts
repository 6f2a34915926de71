import type { Facts } from '../refusal.ts'
import { capitalised, list, namesIn, quantity, text } from './wording.ts'
import type { Phrase, Wording } from './wording.ts'

const DRAFTS: Readonly<Record<string, string>> = {
  statusQuo: 'no agreement',
  compromise: 'the compromise',
  leximin: 'the leximin package',
  nash: 'the Nash package',
  kalaiSmorodinsky: 'the Kalai–Smorodinsky package',
  issueByIssue: 'the issue-by-issue package',
}

const draft = (id: string): string => DRAFTS[id] ?? id
const drafts = (facts: Facts, w: Wording): string => w.listed(list(facts, 'drafts').map(draft))

function rivals(facts: Facts, w: Wording): string {
  const members = list(facts, 'members')
  const positions = members.length === 0 ? '' : `what ${namesIn(facts, 'members', w)} would like best`
  if (list(facts, 'drafts').length === 0) return positions
  return positions === '' ? drafts(facts, w) : `${drafts(facts, w)}; ${positions}`
}

/** Diagnostics beside the outlook, in English, by code: two issues as a plane, and the challenge model. */
export const DIAGNOSTICS_IN_ENGLISH: Readonly<Record<string, Phrase>> = {
  'spatial.plane': (f, w) =>
    `${w.name(text(f, 'first'))} and ${w.name(text(f, 'second'))} as a plane: ${quantity(f, 'members')} members with a point on both, each for what is nearer by straight distance, both scales alike.`,
  'spatial.left_out': (f, w) => `Not in the plane, without a point on both: ${namesIn(f, 'members', w)}.`,
  'spatial.yolk': (f, w) =>
    `The yolk, the smallest disc that meets every line with half of the members on either side, lies around ${w.name(text(f, 'first'))} ${w.value(quantity(f, 'x'))}, ${w.name(text(f, 'second'))} ${w.value(quantity(f, 'y'))}; its radius is ${w.percent(quantity(f, 'radius'))} of the scales.`,
  'spatial.core': (f, w) =>
    `Nothing would beat ${w.name(text(f, 'first'))} ${w.value(quantity(f, 'x'))}, ${w.name(text(f, 'second'))} ${w.value(quantity(f, 'y'))} ${by(f)}.`,
  'spatial.no_core': (f) => `Every point would be beaten by another ${by(f)}: what wins hangs on the agenda.`,
  'spatial.draft': (f, w) =>
    `${capitalised(draft(text(f, 'draft')))} (${w.value(quantity(f, 'x'))}, ${w.value(quantity(f, 'y'))}) lies ${f['inside'] === 1 ? 'inside' : 'outside'} the yolk; ${w.number(100 * quantity(f, 'winset'), 1)}\u00a0% of all points would beat it.`,
  'spatial.beaten_by': (f, w) => `Among them would beat it: ${rivals(f, w)}.`,
  'spatial.unbeaten': () => 'No other draft and no member’s own position is among them.',
  'spatial.diagnostic': () =>
    'This is a diagnostic of drafts, not a forecast: it leaves out every other issue, and how much each member cares.',
  'challenge.none': (f, w) =>
    `On ${w.name(text(f, 'issue'))} there is nobody to challenge: fewer than two different points are known.`,
  'challenge.forecast': (f, w) =>
    `On ${w.name(text(f, 'issue'))} the challenge model expects ${w.listed(list(f, 'positions').map((at) => w.value(Number(at))))}, which loses to no other position.`,
  'challenge.worth': (f, w) =>
    `${w.name(text(f, 'member'))} would expect most from challenging ${namesIn(f, 'others', w)} (${w.number(quantity(f, 'expected'), 2)} on a scale from −4 to 4).`,
  'challenge.not_worth': () => 'Nobody would expect to gain by challenging another.',
  'challenge.left_out': (f, w) => `Not in the model, without a known point: ${namesIn(f, 'members', w)}.`,
  'challenge.beside': (f, w) =>
    `Beside it, from positions alone: mean ${w.value(quantity(f, 'mean'))}, median ${w.value(quantity(f, 'medianLow'))}${f['medianLow'] === f['medianHigh'] ? '' : ` to ${w.value(quantity(f, 'medianHigh'))}`}${f['egalitarian'] === undefined ? '' : `, smallest largest loss at ${w.value(quantity(f, 'egalitarian'))}`}${f['nash'] === undefined ? '' : `, Nash ${w.value(quantity(f, 'nash'))}`}.`,
  'challenge.first_round_only': () =>
    'Of the challenge model only the first round is computed: its later rounds are not known well enough to be reproduced, and no case scores its forecasts for this body.',
}

const by = (f: Facts): string => (f['rule'] === 1 ? 'under the rule' : 'by more than half of these members')
