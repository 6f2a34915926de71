import type {
  Electorate,
  Ledger,
  Proxies,
  Quorum,
  Rule,
  SplitVotes,
  VotingUnits,
  WeightShare,
} from '../language/rule.ts'
import { listed, sentence, yesOrNo } from './sentence.ts'
import type { Sentence } from './sentence.ts'

function describeProxies({ perHolder, withinGroups, represented }: Proxies): readonly Sentence[] {
  const other = perHolder === 1 ? 'other' : 'others'
  return [
    sentence('rule.proxies', { most: perHolder }, `A member may act for at most ${perHolder} ${other}.`),
    ...(withinGroups === undefined
      ? []
      : [
          sentence(
            'rule.proxies_within',
            { groups: withinGroups },
            `It acts only for members that are with it in: ${listed(withinGroups)}.`,
          ),
        ]),
    ...(represented === 'not-present'
      ? [sentence('rule.proxies_not_present', {}, 'A represented member does not count as present.')]
      : []),
  ]
}

function describeUnits({ heads, divided }: VotingUnits): Sentence {
  const counts = heads === 'one' ? 'as one' : 'as many as its members'
  const otherwise = divided === 'abstains' ? 'it abstains' : 'there is no vote of it to count'
  const text = `Members of one constituency vote as a unit, which counts ${counts}; where they say different things ${otherwise}.`
  return sentence('rule.units', { heads, divided }, text)
}

function describeSplitVotes({ ledger, heads }: SplitVotes): Sentence {
  const counted = heads === 'abstain' ? 'abstains' : 'answers as its larger part'
  const text = `A member may cast parts of its ${ledger} differently; as a member it then ${counted}.`
  return sentence('rule.split_votes', { ledger, heads }, text)
}

function describeCap(ledger: string, { votes, share, of, total }: NonNullable<Ledger['cap']>): Sentence {
  const whose = of === 'present' ? 'those present' : 'all members'
  const left = total === 'after-capping' ? ', as the cap leaves it' : ''
  const parts = [
    ...(votes === undefined ? [] : [String(votes)]),
    ...(share === undefined ? [] : [`${share} of that of ${whose}${left}`]),
  ]
  const facts = {
    ledger,
    votes: String(votes ?? ''),
    share: share ?? '',
    by: votes === undefined ? 'share' : share === undefined ? 'votes' : 'both',
    of: of ?? 'all',
    total: total ?? 'before-capping',
  }
  return sentence(
    'rule.cap',
    facts,
    `No member counts more on ${ledger} than ${parts.join(' or ')}${parts.length > 1 ? ', whichever is less' : ''}.`,
  )
}

/** The most that one member may weigh. */
export function describeCaps({ ledgers = {} }: Rule): readonly Sentence[] {
  return Object.entries(ledgers).flatMap(([name, { cap }]) => (cap === undefined ? [] : [describeCap(name, cap)]))
}

/** Who votes, and who may act for whom. */
export function describeElectorate(electorate: Electorate): readonly Sentence[] {
  const standings = sentence(
    'rule.standings',
    { standings: electorate.standings },
    `Members vote whose standing is: ${listed(electorate.standings)}.`,
  )
  const roles = (electorate.withoutVote ?? []).map(({ role, effect }) =>
    sentence(
      'rule.without_vote',
      { role, effect },
      `The member in the role "${role}" has no vote${effect === 'leaves-base' ? ' and is not counted' : ''}.`,
    ),
  )
  const { proxies, units, splitVotes } = electorate
  return [
    standings,
    ...roles,
    ...(proxies ? describeProxies(proxies) : []),
    ...(units ? [describeUnits(units)] : []),
    ...(splitVotes ? [describeSplitVotes(splitVotes)] : []),
  ]
}

/** A share of a ledger that those present, or those who ratify, must hold. */
export function describeWeightShare(
  code: string,
  held: string,
  { id, title = id, ledger, threshold, strict }: WeightShare,
  facts: Sentence['facts'] = {},
): Sentence {
  const text = `${title} – ${held} ${strict ? 'more than' : 'at least'} ${threshold} by ${ledger}.`
  return sentence(code, { ...facts, title, ledger, threshold, strict: yesOrNo(strict) }, text)
}

/** How many must be present, and what they must hold. */
export function describeQuorum(quorum: Quorum): readonly Sentence[] {
  const least = `${quorum.strict ? 'More than' : 'At least'} ${quorum.threshold}${String(quorum.threshold).includes('/') ? ' of the members' : ' members'}`
  const waived = quorum.waivedFromConvening === undefined ? '' : `, until convening ${quorum.waivedFromConvening}`
  const facts = {
    threshold: String(quorum.threshold),
    share: yesOrNo(String(quorum.threshold).includes('/')),
    strict: yesOrNo(quorum.strict),
    convening: quorum.waivedFromConvening ?? 0,
  }
  const weights = (quorum.weights ?? []).map((weight) =>
    describeWeightShare('rule.quorum_weight', 'those present hold', weight),
  )
  return [sentence('rule.quorum', facts, `${least} must be present${waived}.`), ...weights]
}
