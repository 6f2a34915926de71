import { decide, prepareRule } from '@commonline/rules'
import type { Figure } from '../figure.ts'
import { perSecond } from '../figure.ts'
import { ballotsOf, realUnion, syntheticUnion, valueOf } from '../inputs/double-majority.ts'
import type { DoubleMajority } from '../inputs/double-majority.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { measureInTurns } from '../measure.ts'
import type { Benchmark } from '../figure.ts'
import { notMeasured } from '../figure.ts'

const BALLOTS = 2000

function figuresOf(union: DoubleMajority): readonly Figure[] {
  const { rule, members, title } = union
  const ballots = ballotsOf(union, BALLOTS)
  const prepared = valueOf(prepareRule(rule, { members, votes: {} }))
  const answers = ballots.map(({ votes }) => prepared.members.map((id) => votes?.[id] ?? 'absent'))
  const verdicts = ballots.map((ballot) => valueOf(decide(rule, ballot)))
  const adopted = verdicts.filter(({ affirmative }) => affirmative).length
  const same = answers.filter((each, index) => prepared.outcomeOf(each) === verdicts[index]?.outcome).length
  const timings = measureInTurns({
    derived: () => {
      let sentences = 0
      for (const ballot of ballots) sentences += valueOf(decide(rule, ballot)).sentences.length
      return sentences
    },
    prepared: () => {
      let affirmative = 0
      for (const each of answers) if (prepared.outcomeOf(each) === 'adopted') affirmative += 1
      return affirmative
    },
  })
  const input = `${title}; ${BALLOTS} seeded ballots, ${adopted} of them adopted`
  return [
    perSecond(BALLOTS, {
      what: 'verdict with its whole derivation: conditions, margins, critical members, sentences',
      input,
      timing: timings.derived,
      goal: '≥ 200,000 a second',
    }),
    perSecond(BALLOTS, {
      what: 'outcome alone, of a rule prepared once for this electorate',
      input,
      timing: timings.prepared,
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
