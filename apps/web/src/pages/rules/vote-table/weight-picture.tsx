import type { BallotMember, Verdict } from '@commonline/rules'
import { useWords } from '../../../words/use-words.ts'
import { ledgerWords } from '../../organisation/weights.ts'
import type { Votes } from './ballot-frame.ts'
import { weightBars } from './weight-bars.ts'
import type { WeightBar } from './weight-bars.ts'
import './vote-table.css'

/** Who stands where, as wide as each weighs on the ledgers that the rule counts. The table of votes says it in numbers. */
export function WeightPicture({
  members,
  votes,
  verdict,
}: {
  readonly members: readonly BallotMember[]
  readonly votes: Votes
  readonly verdict: Pick<Verdict, 'conditions'>
}) {
  const bars = weightBars(members, votes, verdict)
  const words = useWords()
  if (bars.length === 0) return null
  return (
    <figure className="weight-picture" aria-hidden="true">
      {bars.map((bar) => (
        <Bar key={bar.ledger} bar={bar} />
      ))}
      <figcaption className="legend">
        <span data-side="yes">{words('vote.yes')}</span>
        <span data-side="abstain">{words('vote.abstain')}</span>
        <span data-side="none">{words('vote.none')}</span>
        <span data-side="no">{words('vote.no')}</span>
        <span className="legend-needed">{words('procedure.bar-needed')}</span>
      </figcaption>
    </figure>
  )
}

/** Segments narrower than this, in hundredths, have no room for their member's code. */
const roomForCode = 4

function Bar({ bar }: { readonly bar: WeightBar }) {
  const words = useWords()
  return (
    <div className="weight-row">
      <span className="weight-ledger">
        {bar.ledger === 'heads' ? words('procedure.bar-heads') : ledgerWords(bar.ledger, words)}
      </span>
      <div className="weight-bar">
        {bar.segments.map(({ member, side, start, width }) => (
          <span
            key={member}
            data-side={side}
            title={member}
            style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
          >
            {width >= roomForCode && member}
          </span>
        ))}
        {bar.needed !== null && <span className="weight-needed" style={{ insetInlineStart: `${bar.needed}%` }} />}
      </div>
    </div>
  )
}
