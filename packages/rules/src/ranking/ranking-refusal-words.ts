import type { Refusal } from '../result.ts'

type Facts = Refusal['facts']

const said = (facts: Facts, key: string): string => {
  const held = facts[key]
  return typeof held === 'string' || typeof held === 'number' ? String(held) : (held ?? []).join(', ')
}

/** Why an indicative vote is not read, or a method gives nothing, by code. */
export const RANKING_REFUSAL_WORDS: Readonly<Record<string, (facts: Facts) => string>> = {
  'ranking.format': (f) => `The format “${said(f, 'given')}” is not known; known is ${said(f, 'known')}.`,
  'ranking.unreadable': (f) => `The vote cannot be read; expected are: ${said(f, 'expected')}.`,
  'ranking.no_ballots': () => 'There is no ballot.',
  'ranking.too_many_ballots': (f) =>
    `There are ${said(f, 'ballots')} ballots, and ${said(f, 'most')} are the most; give those that are alike once, with a count.`,
  'ranking.no_options': () => 'No ballot names an option, and none is stated.',
  'ranking.too_many_options': (f) =>
    `There are ${said(f, 'options')} options; ballots of this kind may have ${said(f, 'most')}.`,
  'ranking.option_stated_twice': (f) => `The option “${said(f, 'option')}” is stated twice.`,
  'ranking.unknown_option': (f) => `Ballot ${said(f, 'ballot')} names “${said(f, 'option')}”, which is no option.`,
  'ranking.option_twice': (f) => `Ballot ${said(f, 'ballot')} names “${said(f, 'option')}” twice.`,
  'ranking.voter_twice': (f) => `${said(f, 'voter')} has cast two ballots.`,
  'ranking.kinds_mixed': () => 'Some ballots only rank and others only approve; they cannot be counted together.',
  'ranking.needs_approvals': () =>
    'Seats are filled and a budget is allotted by ballots that approve; these only rank.',
  'ranking.no_weight': (f) => `Ballot ${said(f, 'ballot')} weighs nothing; its weight and count have to be above zero.`,
  'ranking.weights_too_fine': () => 'The weights have no common denominator of up to forty digits.',
  'ranking.seats': (f) => `There are ${said(f, 'seats')} seats for ${said(f, 'options')} options.`,
  'ranking.budget_without_costs': () => 'A budget needs the cost of every option, and costs need a budget.',
  'ranking.cost_of_no_option': (f) => `“${said(f, 'option')}” has a cost and is no option.`,
  'ranking.no_cost': (f) => `“${said(f, 'option')}” has no cost above zero.`,
  'ranking.missing_column': (f) => `The table has no column “${said(f, 'column')}”.`,
  'ranking.blank_ballot_name': (f) => `Line ${said(f, 'line')} does not say to which ballot it belongs.`,
  'ranking.two_weights': (f) => `Line ${said(f, 'line')} gives ballot ${said(f, 'ballot')} another weight.`,
  'ranking.rank': (f) => `The rank “${said(f, 'rank')}” on line ${said(f, 'line')} is no whole number from one.`,
  'ranking.empty': () => 'The table has no rows.',
  'ranking.unclosed_quote': (f) => `A quotation that begins on line ${said(f, 'line')} never ends.`,
  'ranking.duplicate_column': () => 'Two columns of the table have the same name.',
  'ranking.ragged_row': (f) => `Line ${said(f, 'line')} has more or fewer cells than the first line.`,
  'ranking.too_many': (f) => `The table has ${said(f, 'count')} rows; ${said(f, 'max')} are the most.`,
  'ranking.kemeny_too_many': (f) =>
    `Kemeny’s method is computed for up to ${said(f, 'most')} options; here there are ${said(f, 'options')}.`,
  'ranking.too_many_ties': (f) =>
    `There are so many ties that more than ${said(f, 'most')} ways to settle them would have to be followed.`,
  'ranking.too_many_committees': (f) =>
    `There are too many committees of ${said(f, 'seats')} among ${said(f, 'options')} options to look at each of them.`,
}
