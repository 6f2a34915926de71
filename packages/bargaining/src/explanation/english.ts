import type { Facts } from '../refusal.ts'
import { changes, list, quantity, text, valuesOfPoint } from './wording.ts'
import type { Phrase, Wording } from './wording.ts'

const SENSE: Readonly<Record<string, string>> = {
  leximin: 'the least satisfied member is as satisfied as possible, then the next',
  nash: 'the product of the members’ gains is as large as possible',
  kalaiSmorodinsky: 'everyone gets the same share of the most it could gain',
  issueByIssue: 'each issue is settled alone at its compromise, or as near to it as the limits allow',
}

const NAME: Readonly<Record<string, string>> = {
  leximin: 'leximin',
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  issueByIssue: 'issue-by-issue',
}

const concept = (facts: Facts): string => NAME[text(facts, 'concept')] ?? ''
const names = (facts: Facts, key: string, w: Wording): string => w.listed(list(facts, key).map(w.name))
const one = (facts: Facts, key: string): boolean => list(facts, key).length === 1
const between = (facts: Facts, w: Wording, low: string, high: string): string =>
  `${w.value(quantity(facts, low))} to ${w.value(quantity(facts, high))}`

function changed(facts: Facts, side: 'gives' | 'gets', w: Wording): string {
  const told = changes(facts, side, ({ issue, from, to, change }) => {
    return `${w.name(issue)} from ${w.at(issue, from)} to ${w.at(issue, to)} (${change > 0 ? '+' : ''}${w.number(change, 3)})`
  })
  return told.length === 0 ? 'nothing in return' : w.listed(told)
}

/** Every sentence of this room in English, by code. */
export const ENGLISH: Readonly<Record<string, Phrase>> = {
  'inputs.rest_on': (f) =>
    `All of this rests on ${counted(quantity(f, 'positions'), 'position', 'positions')}, ${quantity(f, 'declared')} declared, ${quantity(f, 'estimated')} estimated, ${quantity(f, 'ungraded')} of unstated source, and on ${counted(quantity(f, 'limits'), 'limit', 'limits')}.`,
  'inputs.intervals': (f, w) =>
    `Positions of ${names(f, 'members', w)} are known only as intervals; packages count them from the farther end.`,
  'inputs.not_counted': (f, w) =>
    `${names(f, 'members', w)} ${one(f, 'members') ? 'has' : 'have'} no position that counts, so the packages are not measured by ${one(f, 'members') ? 'it' : 'them'}.`,
  'outlook.nobody': (f, w) => `Nobody with weight has a position on ${w.name(text(f, 'issue'))}.`,
  'outlook.strongest_option': (f, w) =>
    `On ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} has the largest pull: ${w.number(100 * quantity(f, 'share'), 1)} % of power times importance.`,
  'outlook.option_holds': (f, w) =>
    `On ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} keeps the largest pull whichever one position is left out.`,
  'outlook.option_hangs': (f, w) =>
    `On ${w.name(text(f, 'issue'))}, without ${one(f, 'members') ? 'the position' : 'one of the positions'} of ${names(f, 'members', w)} ${w.at(text(f, 'issue'), text(f, 'instead'))} would have the largest pull instead of ${w.at(text(f, 'issue'), text(f, 'option'))}.`,
  'outlook.option_alone': (f, w) =>
    `On ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'option'))} rests on the position of ${names(f, 'members', w)} alone: nobody else has weight.`,
  'outlook.compromise': (f, w) =>
    `On ${w.name(text(f, 'issue'))} the compromise is ${w.value(quantity(f, 'compromise'))} and the weighted median ${
      f['medianLow'] === f['medianHigh'] ? w.value(quantity(f, 'medianLow')) : between(f, w, 'medianLow', 'medianHigh')
    }.`,
  'outlook.pull': (f, w) =>
    `On ${w.name(text(f, 'issue'))} one point of the position of ${names(f, 'members', w)} moves the compromise by ${w.number(quantity(f, 'pull'), 3)}, more than anyone else’s.`,
  'outlook.pulled_up': (f, w) =>
    `On ${w.name(text(f, 'issue'))} ${names(f, 'members', w)} ${one(f, 'members') ? 'pulls' : 'each pull'} the compromise furthest up: without ${one(f, 'members') ? 'that position' : 'one of these positions'} it would be ${w.value(quantity(f, 'by'))} lower.`,
  'outlook.pulled_down': (f, w) =>
    `On ${w.name(text(f, 'issue'))} ${names(f, 'members', w)} ${one(f, 'members') ? 'pulls' : 'each pull'} the compromise furthest down: without ${one(f, 'members') ? 'that position' : 'one of these positions'} it would be ${w.value(quantity(f, 'by'))} higher.`,
  'outlook.concepts_apart': (f, w) =>
    `On ${w.name(text(f, 'issue'))} compromise and median are far apart: this issue needs a package, not a number.`,
  'outlook.uncertain': (f, w) => {
    const single = quantity(f, 'uncertain') === 1
    return `${quantity(f, 'uncertain')} position${single ? ' is' : 's are'} not known as a point on ${w.name(text(f, 'issue'))}; depending on ${single ? 'it' : 'them'}, the compromise lies between ${w.value(quantity(f, 'compromiseLow'))} and ${w.value(quantity(f, 'compromiseHigh'))}.`
  },
  'outlook.not_scored': () => 'An outlook is a model’s estimate. No case so far scores its forecasts for this body.',
  'limits.no_zone': (f, w) =>
    `No value of ${w.name(text(f, 'issue'))} respects every limit. The most at once is ${quantity(f, 'mostRespected')} of ${quantity(f, 'limits')}; for that, ${names(f, 'relax', w)} would have to give way.`,
  'limits.not_together': (f) =>
    `No package respects every limit; at most ${quantity(f, 'members')} of ${quantity(f, 'of')} members with limits can have all of theirs respected at once.`,
  'limits.not_together_so_far': (f) =>
    `No package respects every limit; as far as was searched, ${quantity(f, 'members')} of ${quantity(f, 'of')} members with limits can have all of theirs respected at once.`,
  'limits.dependencies_conflict': () =>
    'The dependencies between the issues contradict each other: no package can exist, whatever the limits.',
  'limits.relax': (f, w) =>
    `The least that has to give way is ${counted(list(f, 'members').length, 'limit', 'limits')} of ${quantity(f, 'ofLimits')}: ${givenUp(f, w)}. The least satisfied would then be at ${w.share(quantity(f, 'leastSatisfaction'))} of 1.`,
  'deadlock.moves_alone': (f, w) =>
    `${w.name(text(f, 'issue'))} can move between ${w.value(quantity(f, 'low'))} and ${w.value(quantity(f, 'high'))} alone without anyone losing against the status quo.`,
  'deadlock.changes_alone': (f, w) =>
    `${w.name(text(f, 'issue'))} can change to ${w.listed(list(f, 'options').map((option) => w.at(text(f, 'issue'), option)))} alone without anyone losing against the status quo.`,
  'deadlock.locked': (f, w) => `Deadlocked: ${names(f, 'issues', w)}. Moved alone, each would cost someone.`,
  'deadlock.no_way_out': (f, w) =>
    `${w.name(text(f, 'issue'))} cannot leave the status quo in any package without someone losing.`,
  'deadlock.way_not_found': (f, w) =>
    `Whether ${w.name(text(f, 'issue'))} can leave the status quo in some package without someone losing is not known: the search stopped before it found one.`,
  'deadlock.way_out': (f, w) =>
    `${w.name(text(f, 'issue'))} can move once ${names(f, 'with', w)} ${one(f, 'with') ? 'moves' : 'move'} with it.`,
  'package.none': (f) => {
    if (f['concept'] === 'nash')
      return 'There is no Nash package: no point within the limits leaves every member better off.'
    return f['concept'] === 'kalaiSmorodinsky'
      ? 'There is no Kalai–Smorodinsky package: no point within the limits lets anyone gain without another losing.'
      : `There is no ${concept(f)} package: every point within the limits leaves someone worse off than without agreement.`
  },
  'package.no_point': (f) => `There is no ${concept(f)} package: no point respects every limit.`,
  'package.nobody_cares': (f) => `There is no ${concept(f)} package: no member cares about any of the issues.`,
  'package.none_carries': (f) =>
    `No ${concept(f)} package within the limits would carry under the rule, if each votes by what it gains.`,
  'package.undecided': (f) =>
    `The search stopped at its limit before it found a ${concept(f)} package; that is no proof that there is none.`,
  'package.issue_by_issue': (f, w) => `Issue by issue: ${SENSE['issueByIssue']}: ${valuesOfPoint(f, w)}.`,
  'package.not_proved': (f, w) => {
    const most = f['gap'] === undefined ? '' : ` None exceeds it by more than ${w.number(quantity(f, 'gap'), 4)}.`
    return `The search stopped at its limit. The best ${concept(f)} package found for these inputs, not proved to be the best: ${valuesOfPoint(f, w)}.${most}`
  },
  'package.best_for_these_inputs': (f, w) =>
    `Best for these inputs in the ${concept(f)} sense (${SENSE[text(f, 'concept')] ?? ''}): ${valuesOfPoint(f, w)}.`,
  'package.in_words': (f, w) => {
    const [lower, upper, shares] = [list(f, 'lower'), list(f, 'upper'), list(f, 'shares')]
    const told = list(f, 'issues').map((issue, at) => {
      const [from, to, share] = [lower[at] ?? '', upper[at] ?? '', Number(shares[at])]
      if (from === to) return `${w.name(issue)} “${from}”`
      return `${w.name(issue)} between “${from}” and “${to}”, ${w.percent(share)} of the way`
    })
    return `In the issues’ own words: ${told.join('; ')}.`
  },
  'package.worst_off': (f, w) =>
    `Least satisfied: ${names(f, 'members', w)}, at ${w.share(quantity(f, 'satisfaction'))} of 1.`,
  'package.no_status_quo': () =>
    'Some issue has no status quo, so nothing can be said about who would be better off without agreement.',
  'package.same_as_no_agreement': () => 'Nobody gains against no agreement.',
  'package.nobody_worse': (f, w) =>
    `${list(f, 'better').length} of ${quantity(f, 'of')} members are better off than without agreement and nobody is worse off; the smallest gain is ${w.name(text(f, 'least'))}’s, from ${w.share(quantity(f, 'before'))} to ${w.share(quantity(f, 'after'))}.`,
  'package.worse_than_no_agreement': (f, w) => {
    const [before, after] = [list(f, 'before'), list(f, 'after')]
    const told = list(f, 'worse').map(
      (member, at) => `${w.name(member)} (${w.share(Number(before[at]))} to ${w.share(Number(after[at]))})`,
    )
    return `Worse off than without agreement: ${w.listed(told)}.`
  },
  'package.move': (f, w) =>
    `${w.name(text(f, 'member'))} gives on ${changed(f, 'gives', w)} and gets ${changed(f, 'gets', w)}: ${w.share(quantity(f, 'before'))} to ${w.share(quantity(f, 'after'))}.`,
  'package.limit_binds': (f, w) =>
    `${w.name(text(f, 'member'))}’s limit on ${w.name(text(f, 'issue'))} binds at ${w.value(quantity(f, 'value'))}: one point ${f['side'] === 'high' ? 'more' : 'less'} would raise what this package maximises by ${w.number(quantity(f, 'price'), 5)}.`,
  'package.move_against_each': (f, w) =>
    `Against each issue settled alone, ${w.name(text(f, 'member'))} gives on ${changed(f, 'gives', w)} and gets ${changed(f, 'gets', w)}: ${w.share(quantity(f, 'before'))} to ${w.share(quantity(f, 'after'))}.`,
  'package.against_other': (f, w) =>
    `With the ${NAME[text(f, 'instead')] ?? ''} package instead, ${w.name(text(f, 'member'))} would lose most: ${w.share(quantity(f, 'there'))} against ${w.share(quantity(f, 'here'))} here.`,
  'package.deal': (f, w) =>
    `A deal could be added: ${w.name(text(f, 'a'))} gives on ${w.name(text(f, 'issueP'))} (${between(f, w, 'fromP', 'toP')}), ${w.name(text(f, 'b'))} on ${w.name(text(f, 'issueQ'))} (${between(f, w, 'fromQ', 'toQ')}), and each gains ${w.number(quantity(f, 'gain'), 3)}; the others together would lose ${w.number(quantity(f, 'thirdLosses'), 3)} and gain ${w.number(quantity(f, 'thirdGains'), 3)}.`,
  'package.against_issue_by_issue': (f, w) =>
    `Settled issue by issue, ${w.name(text(f, 'member'))} would be the least satisfied at ${w.share(quantity(f, 'there'))}, against ${w.share(quantity(f, 'here'))} for the least satisfied here.`,
  'package.carries_certain': (f) => `It would carry if each votes by what it gains: ${gainAndLose(f)}.`,
  'package.carries_open': (f, w) => `Whether it would carry hangs on ${names(f, 'unknown', w)}; ${gainAndLose(f)}.`,
  'package.carries_impossible': (f) => `It would not carry if each votes by what it gains: ${gainAndLose(f)}.`,
  'package.survives': (f) =>
    quantity(f, 'survives') === 1
      ? 'It carries even if any one member in favour voted no.'
      : 'It carries even if any two members in favour voted no.',
  'package.critical': (f, w) => `A single no of any of these would defeat it: ${names(f, 'members', w)}.`,
  'attached.transition': (f, w) =>
    `Attached for ${names(f, 'members', w)}: on ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'from'))} stays for ${w.percent(quantity(f, 'share'))} of the period; then what is agreed.`,
  'attached.derogation': (f, w) =>
    `Attached for ${names(f, 'members', w)}: on ${w.name(text(f, 'issue'))}, ${w.at(text(f, 'issue'), text(f, 'at'))} instead of what is agreed, ${quantity(f, 'share') >= 1 ? 'without end' : `for ${w.percent(quantity(f, 'share'))} of the period`}.`,
  'attached.opt_out': (f, w) =>
    `${names(f, 'members', w)} ${one(f, 'members') ? 'stays' : 'stay'} out on ${w.name(text(f, 'issue'))}, at ${w.at(text(f, 'issue'), text(f, 'at'))}.`,
  'attached.review_clause': (f, w) =>
    quantity(f, 'lapses') === 1
      ? `What is agreed on ${w.name(text(f, 'issue'))} lapses after ${w.percent(quantity(f, 'after'))} of the period unless renewed; then ${w.at(text(f, 'issue'), text(f, 'at'))} returns for everybody.`
      : `What is agreed on ${w.name(text(f, 'issue'))} is reviewed after ${w.percent(quantity(f, 'after'))} of the period and goes on meanwhile.`,
  'attached.declaration': (f, w) =>
    `${w.name(text(f, 'member'))} declares: “${text(f, 'words')}” This changes no value and no limit.`,
  'attached.change': (f, w) =>
    `With it ${w.name(text(f, 'member'))} is at ${w.share(quantity(f, 'attached'))} instead of ${w.share(quantity(f, 'without'))}.`,
  'attached.meets_limit': (f, w) =>
    `It meets the limit of ${w.name(text(f, 'member'))} on ${w.name(text(f, 'issue'))}, which the package’s own value would break.`,
  'attached.breaks_limit': (f, w) =>
    `It breaks the limit of ${w.name(text(f, 'member'))} on ${w.name(text(f, 'issue'))}, which the package’s own value would respect.`,
  'attached.assumed': () =>
    'Shares of the period are assumptions, and what holds for some is taken to cost the others nothing.',
  'remedy.transition': (f, w) =>
    `${w.name(text(f, 'member'))} would not lose if ${w.name(text(f, 'issue'))} stayed as it is for it during ${w.percent(Math.ceil(100 * quantity(f, 'share') - 1e-6) / 100)} of the period.`,
  'remedy.opt_out': (f, w) =>
    `${w.name(text(f, 'member'))} would not lose if it stayed out on ${w.name(text(f, 'issue'))}.`,
  'remedy.derogation': (f, w) =>
    `The limit of ${w.name(text(f, 'member'))} would be met by a derogation on ${w.name(text(f, 'issue'))} at ${w.at(text(f, 'issue'), text(f, 'at'))}.`,
  'sure.worst_off': (f, w) =>
    `In nine draws of ten the least satisfied stays above ${w.share(quantity(f, 'p10'))}; in the middle it is at ${w.share(quantity(f, 'p50'))}.`,
  'sure.carries': (f, w) => `It would carry in ${w.percent(quantity(f, 'share'))} of the draws.`,
  'sure.limit': (f, w) =>
    `The limit of ${w.name(text(f, 'member'))} on ${w.name(text(f, 'issue'))} is respected in ${w.percent(quantity(f, 'respected'))} of the draws.`,
  'sure.worse': (f, w) =>
    `${w.name(text(f, 'member'))} is worse off than without agreement in ${w.percent(quantity(f, 'share'))} of the draws.`,
  'sure.fact_defeats': (f, w) => `${ifFact(f, w)}, the package would no longer carry.`,
  'sure.fact_carries': (f, w) => `${ifFact(f, w)}, the package would carry.`,
  'sure.fact_worse': (f, w) => `${ifFact(f, w)}, it would be worse off than without agreement.`,
  'sure.compromise': (f, w) =>
    `On ${w.name(text(f, 'issue'))} the compromise lies between ${w.value(quantity(f, 'p10'))} and ${w.value(quantity(f, 'p90'))} in eight draws of ten; the concepts lie between ${w.value(quantity(f, 'conceptLow'))} and ${w.value(quantity(f, 'conceptHigh'))}.`,
  'sure.assumed': (f) =>
    `Drawn ${quantity(f, 'draws')} times with seed ${quantity(f, 'seed')}, under assumed spreads by how each input is known; shares of draws are not probabilities of history.`,
}

const counted = (count: number, singular: string, plural: string): string =>
  `${count} ${count === 1 ? singular : plural}`

/** Limits to give up, each with how far the package goes beyond it. */
function givenUp(f: Facts, w: Wording): string {
  const [issues, by] = [list(f, 'issues'), list(f, 'by')]
  const told = list(f, 'members').map((member, at) => {
    const points = by[at] ?? ''
    const far = points === '' ? '' : ` (by ${w.value(Number(points))})`
    return `${w.name(member)}’s on ${w.name(issues[at] ?? '')}${far}`
  })
  return w.listed(told)
}

function gainAndLose(f: Facts): string {
  const [yes, no] = [quantity(f, 'yes'), quantity(f, 'no')]
  return `${yes} member${yes === 1 ? ' gains' : 's gain'} from it and ${no} ${no === 1 ? 'loses' : 'lose'}`
}

function ifFact(f: Facts, w: Wording): string {
  const onPosition = f['kind'] === 'position'
  const number = (key: string): string => (onPosition ? w.value(quantity(f, key)) : w.number(quantity(f, key), 2))
  const instead = f['stated'] === undefined ? '' : ` instead of ${number('stated')}`
  const what = onPosition ? 'stood at' : 'gave an importance of'
  const where = onPosition ? 'on' : 'to'
  return `If ${w.name(text(f, 'member'))} ${what} ${number('value')} ${where} ${w.name(text(f, 'issue'))}${instead}`
}
