import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../language/answer.ts'
import type { Ballot, BallotMember } from '../language/ballot.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide, outcomeOf } from './decide.ts'
import { isAffirmative } from '../language/outcome.ts'
import { prospects } from '../prospects/prospects.ts'
import type { Rule } from '../language/rule.ts'

/** Rules judged by a count of named members. */
const counted = catalogue.filter(({ decision }) => ['vote', 'no-objection', 'graded', 'stages'].includes(decision.kind))
const votes = counted.filter(({ decision }) => decision.kind === 'vote' || decision.kind === 'graded')

const ATTRIBUTES = ['permanent', 'p-member', 'article-5', 'not-article-5', 'contracted', 'non-contracted']
const LEDGERS = [...new Set(catalogue.flatMap(({ ledgers }) => Object.keys(ledgers ?? {})))]
const answers = fc.constantFrom<Answer>(
  'yes',
  'no',
  'abstain',
  'absent',
  'abstain-with-declaration',
  'objects',
  'no-objection',
)

function aMember(id: string): fc.Arbitrary<BallotMember> {
  return fc
    .record({
      weight: fc.nat({ max: 9 }),
      flags: fc.array(fc.boolean(), { minLength: ATTRIBUTES.length, maxLength: ATTRIBUTES.length }),
    })
    .map(({ weight, flags }) => ({
      id,
      weights: Object.fromEntries(LEDGERS.map((ledger) => [ledger, weight])),
      attributes: Object.fromEntries(ATTRIBUTES.map((name, index) => [name, flags[index] ?? false])),
    }))
}

const someMembers = fc
  .integer({ min: 1, max: 7 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => aMember(`M${index}`))))

const aBallot: fc.Arbitrary<Ballot> = someMembers.chain((members) =>
  fc.tuple(...members.map(() => answers)).map((given) => ({
    members,
    votes: Object.fromEntries(members.map(({ id }, index) => [id, given[index] ?? 'absent'])),
  })),
)

/** A ballot of which some members have not answered. */
const aPartialBallot: fc.Arbitrary<Ballot> = someMembers.chain((members) =>
  fc.tuple(...members.map(() => fc.option(answers, { nil: undefined }))).map((given) => {
    const said = members.flatMap(({ id }, index) => (given[index] === undefined ? [] : [[id, given[index]] as const]))
    return { members, votes: Object.fromEntries(said) }
  }),
)

function carries(rule: Rule, ballot: Ballot): boolean | null {
  const outcome = outcomeOf(rule, ballot)
  return outcome.ok ? isAffirmative(outcome.value) : null
}

test('an empty vote never adopts, under any rule of the catalogue', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...votes),
      someMembers,
      fc.constantFrom<Answer>('abstain', 'absent'),
      (rule, members, answer) => {
        const empty = Object.fromEntries(members.map(({ id }) => [id, answer]))
        expect(carries(rule, { members, votes: empty })).not.toBe(true)
      },
    ),
  )
})

test('one more yes never turns adopted into rejected', () => {
  fc.assert(
    fc.property(fc.constantFrom(...counted), aBallot, fc.nat(), (rule, ballot, pick) => {
      const ids = Object.keys(ballot.votes ?? {})
      const id = ids[pick % ids.length] ?? 'M0'
      const reinforced = { ...ballot, votes: { ...ballot.votes, [id]: 'yes' as const } }
      // A turnout rule is not monotone by design: more ballots can lower the multiple, but can also leave the lowest band.
      if (rule.id === 'w3c-appeal' || rule.id === 'w3c-council') return
      if (carries(rule, ballot)) expect(carries(rule, reinforced)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('an abstention never helps more than a yes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...counted), aBallot, fc.nat(), (rule, ballot, pick) => {
      const ids = Object.keys(ballot.votes ?? {})
      const id = ids[pick % ids.length] ?? 'M0'
      const abstaining = carries(rule, { ...ballot, votes: { ...ballot.votes, [id]: 'abstain' } })
      if (abstaining) expect(carries(rule, { ...ballot, votes: { ...ballot.votes, [id]: 'yes' } })).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the order of members changes no verdict but the order of its lists', () => {
  fc.assert(
    fc.property(fc.constantFrom(...counted), aBallot, (rule, ballot) => {
      if (rule.id === 'w3c-council') return
      const forward = decide(rule, ballot)
      const backward = decide(rule, { ...ballot, members: ballot.members?.toReversed() ?? [] })
      if (!forward.ok || !backward.ok) {
        expect(forward.ok).toBe(backward.ok)
        return
      }
      const plain = (verdict: typeof forward.value) =>
        verdict.conditions.map(({ members, ...rest }) => ({ ...rest, members: members?.toSorted() }))
      expect(backward.value.outcome).toBe(forward.value.outcome)
      expect(plain(backward.value)).toEqual(plain(forward.value))
      expect(backward.value.critical.toSorted()).toEqual(forward.value.critical.toSorted())
    }),
    { numRuns: 300 },
  )
})

/** All completions of a ballot, by brute force. */
function completions(ballot: Ballot, possible: readonly Answer[]): readonly Ballot[] {
  const open = (ballot.members ?? []).filter(({ id }) => ballot.votes?.[id] === undefined)
  let all: Ballot[] = [ballot]
  for (const { id } of open)
    all = all.flatMap((each) => possible.map((answer) => ({ ...each, votes: { ...each.votes, [id]: answer } })))
  return all
}

test('certain, open and impossible agree with all completions', () => {
  const rules = catalogue.filter(
    ({ decision }) => decision.kind === 'vote' || decision.kind === 'no-objection' || decision.kind === 'graded',
  )
  fc.assert(
    fc.property(fc.constantFrom(...rules), aPartialBallot, (rule, ballot) => {
      const open = (ballot.members ?? []).filter(({ id }) => ballot.votes?.[id] === undefined)
      const found = prospects(rule, ballot)
      if (!found.ok || open.length > 4) return
      const possible: Answer[] =
        rule.decision.kind === 'no-objection'
          ? ['absent', 'objects', 'no', 'abstain']
          : ['yes', 'no', 'abstain', 'absent', 'abstain-with-declaration', 'no-objection', 'objects']
      const all = completions(ballot, possible).map((each) => {
        const verdict = decide(rule, each)
        if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
        return verdict.value
      })
      const stateOf = (holds: readonly boolean[]) =>
        holds.every(Boolean) ? 'certain' : holds.some(Boolean) ? 'open' : 'impossible'
      expect(found.value.exact).toBe(true)
      expect(found.value.state).toBe(stateOf(all.map(({ affirmative }) => affirmative)))
      for (const prospect of found.value.conditions) {
        const seen = all.flatMap(({ conditions }) =>
          conditions.filter(({ id }) => id === prospect.id).map(({ holds }) => holds === true),
        )
        if (seen.length === all.length)
          expect([rule.id, prospect.id, prospect.state]).toEqual([rule.id, prospect.id, stateOf(seen)])
      }
    }),
    { numRuns: 400 },
  )
}, 30_000)

test('the smallest carrying and blocking sets agree with all subsets of the undecided', () => {
  const rules = votes.filter(({ id }) => id !== 'w3c-appeal' && id !== 'w3c-council')
  fc.assert(
    fc.property(fc.constantFrom(...rules), aPartialBallot, (rule, ballot) => {
      const open = (ballot.members ?? []).filter(({ id }) => ballot.votes?.[id] === undefined).map(({ id }) => id)
      const found = prospects(rule, ballot)
      if (!found.ok || open.length === 0) return
      const smallest = (inSet: Answer, outside: readonly Answer[], wanted: boolean) => {
        const sets: string[][] = []
        for (let subset = 0; subset < 2 ** open.length; subset += 1) {
          const chosen = open.filter((_, index) => (subset >> index) & 1)
          const reached = outside.every((other) => {
            const given = Object.fromEntries(open.map((id) => [id, chosen.includes(id) ? inSet : other]))
            return carries(rule, { ...ballot, votes: { ...ballot.votes, ...given } }) === wanted
          })
          if (reached) sets.push(chosen)
        }
        const size = sets.length === 0 ? null : Math.min(...sets.map(({ length }) => length))
        return {
          size,
          sets: sets
            .filter(({ length }) => length === size)
            .map((set) => set.join())
            .toSorted(),
        }
      }
      const { carrying, blocking } = found.value
      // In the steering group a Discuss opposes; a "no" is not one of its answers.
      const oppose: Answer = rule.id === 'iesg' || rule.id === 'iesg-other' ? 'objects' : 'no'
      const shown = ({ size, sets }: typeof carrying) => ({ size, sets: sets.map((set) => set.join()).toSorted() })
      // Where taking part is counted, a "no" helps and staying away is the worst that others can do.
      const counted = rule.quorum !== undefined || rule.id === 'ilo-19'
      expect(shown(carrying)).toEqual(smallest('yes', counted ? [oppose, 'absent'] : [oppose], true))
      if (!counted) expect(shown(blocking)).toEqual(smallest(oppose, ['yes'], false))
    }),
    { numRuns: 400 },
  )
}, 30_000)
