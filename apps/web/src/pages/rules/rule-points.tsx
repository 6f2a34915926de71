import type { SaidSentence } from '../../design/sentence.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'
import { sentenceTree } from './sentence-tree.ts'
import type { SentenceBranch } from './sentence-tree.ts'
import './rules.css'

/** Under which heading a sentence of a rule stands; what is not listed says how it is decided. */
const headings: Readonly<Record<string, WordKey>> = {
  'rule.standings': 'rules.who-votes',
  'rule.without_vote': 'rules.who-votes',
  'rule.proxies': 'rules.who-votes',
  'rule.proxies_within': 'rules.who-votes',
  'rule.proxies_not_present': 'rules.who-votes',
  'rule.units': 'rules.who-votes',
  'rule.split_votes': 'rules.who-votes',
  'rule.cap': 'rules.who-votes',
  'rule.quorum': 'rules.quorum',
  'rule.quorum_weight': 'rules.quorum',
  'rule.bound': 'rules.bound',
  'rule.bound_role': 'rules.bound',
  'rule.opt_out': 'rules.bound',
  'rule.entry_into_force': 'rules.entry',
  'rule.challenge': 'rules.challenge',
  'rule.challenge_stands': 'rules.challenge',
  'rule.challenge_waits': 'rules.challenge',
}

/** The source has its own place, with its link. */
const apart = 'rule.source'

interface Group {
  readonly heading: WordKey
  readonly branches: SentenceBranch<SaidSentence>[]
}

function grouped(sentences: readonly SaidSentence[]): readonly Group[] {
  const groups: Group[] = []
  let heading: WordKey = 'rules.who-votes'
  for (const branch of sentenceTree(sentences.filter(({ code }) => code !== apart))) {
    const { code } = branch.sentence
    // What overturns an announcement is told in the words of any condition, under the challenge.
    heading = headings[code] ?? (heading === 'rules.challenge' ? heading : 'rules.how-decided')
    const last = groups.at(-1)
    if (last?.heading === heading) last.branches.push(branch)
    else groups.push({ heading, branches: [branch] })
  }
  return groups
}

/** A rule point by point: who votes, what quorum, how it is decided, how it may be challenged, who is bound. */
export function RulePoints({ sentences }: { readonly sentences: readonly SaidSentence[] }) {
  const words = useWords()
  return (
    <dl className="rule-points">
      {grouped(sentences).map(({ heading, branches }) => (
        <div key={heading}>
          <dt>{words(heading)}</dt>
          <dd>
            <Branches branches={branches} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Branches({ branches }: { readonly branches: readonly SentenceBranch<SaidSentence>[] }) {
  return (
    <ul>
      {branches.map(({ sentence, parts }, place) => (
        // Sentences of a rule have no name of their own, and two may say the same; their place is what tells them apart.
        <li key={`${place} ${sentence.text}`}>
          <SentenceText sentence={sentence} />
          {parts.length > 0 && <Branches branches={parts} />}
        </li>
      ))}
    </ul>
  )
}
