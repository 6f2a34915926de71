import { decide, prepareRule } from '@commonline/rules'
import type { Benchmark, Figure } from '../figure.ts'
import { notMeasured, perSecond } from '../figure.ts'
import { ballotsOf, realUnion, syntheticUnion, valueOf } from '../inputs/double-majority.ts'
import type { DoubleMajority } from '../inputs/double-majority.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measure } from '../measure.ts'

const BALLOTS = 2000
/** Fewer a call where nothing is prepared, so that a call stays short. */
const ONCE = 200

function figuresOf(union: DoubleMajority): readonly Figure[] {
  const { rule, members, title } = union
  const ballots = ballotsOf(union, BALLOTS)
  const prepared = valueOf(prepareRule(rule, { members, votes: {} }))
  const answers = ballots.map(({ votes }) => prepared.members.map((id) => votes?.[id] ?? 'absent'))
  const verdicts = ballots.map((ballot) => valueOf(decide(rule, ballot)))
  const adopted = verdicts.filter(({ affirmative }) => affirmative).length
  const same = answers.filter((each, index) => prepared.outcomeOf(each) === verdicts[index]?.outcome).length
  const derivedSame = answers.filter(
    (each, index) => JSON.stringify(valueOf(prepared.decide(each))) === JSON.stringify(verdicts[index]),
  ).length
  const derived = measure(() => {
    let sentences = 0
    for (const each of answers) sentences += valueOf(prepared.decide(each)).sentences.length
    return sentences
  })
  const once = measure(() => {
    let sentences = 0
    for (const ballot of ballots.slice(0, ONCE)) sentences += valueOf(decide(rule, ballot)).sentences.length
    return sentences
  })
  const alone = measure(() => {
    let affirmative = 0
    for (const each of answers) if (prepared.outcomeOf(each) === 'adopted') affirmative += 1
    return affirmative
  })
  const input = `${title}; ${BALLOTS} seeded ballots, ${adopted} of them adopted`
  return [
    perSecond(BALLOTS, {
      what: 'verdict with its whole derivation (counts, conditions, margins, critical members, who is bound, sentences), of a rule prepared once for this electorate',
      input,
      timing: derived,
      goal: '≥ 200,000 a second',
      facts: [`the same to the last byte as by \`decide\` on ${derivedSame} of ${BALLOTS} ballots`],
    }),
    perSecond(ONCE, {
      what: 'the same verdict by `decide`, which reads and checks rule, electorate and weights anew each time',
      input: `${input}; the first ${ONCE}`,
      timing: once,
    }),
    perSecond(BALLOTS, {
      what: 'outcome alone, of a rule prepared once for this electorate',
      input,
      timing: alone,
      goal: '≥ 2,000,000 a second',
      facts: [`the same outcome as with derivation on ${same} of ${BALLOTS} ballots`],
    }),
  ]
}

export const verdicts: Benchmark = {
  id: 'verdicts',
  title: 'Verdicts a second, qualified majority of heads and population',
  run: () => {
    const real = realUnion()
    return [
      ...figuresOf(syntheticUnion()),
      ...(real === null ? [notMeasured('verdicts, EU27', SHARED_ABSENT)] : figuresOf(real)),
    ]
  },
}
