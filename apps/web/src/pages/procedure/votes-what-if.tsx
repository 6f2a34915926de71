import type { Vote } from '@commonline/contract'
import { decide, prospects } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { useId, useState } from 'react'
import { MemberMark } from '../../design/member-mark.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { ballotOf } from './ballot.ts'
import type { Frozen, Votes } from './ballot.ts'
import { ProspectTable } from './prospect-table.tsx'
import { VerdictDerivation } from './verdict-derivation.tsx'
import { WeightPicture } from './weight-picture.tsx'
import './what-if.css'

interface WhatIfProps {
  readonly rule: Rule
  readonly frozen: Frozen
  /** The votes it starts from: those that are in, or the intentions that the reader may know. */
  readonly start: Votes
  /** The words on the button that goes back to them. */
  readonly back: string
}

/** Votes that the reader sets. All is computed again at once, on this device, by the engine that decides in earnest. */
export function VotesWhatIf({ rule, frozen, start, back }: WhatIfProps) {
  const words = useWords()
  const [changed, setChanged] = useState<Readonly<Record<string, Vote | null>>>({})
  const set: Votes = Object.fromEntries(
    Object.entries({ ...start, ...changed }).filter((entry): entry is [string, Vote] => entry[1] !== null),
  )
  const choose = (member: string, vote: Vote | null): void => {
    const { [member]: _, ...others } = changed
    setChanged(vote === (start[member] ?? null) ? others : { ...changed, [member]: vote })
  }
  return (
    <div className="what-if">
      <p className="soft">{words('what-if.lead')}</p>
      <div className="what-if-parts">
        <div>
          <div className="what-if-votes" role="group" aria-label={words('what-if.votes')}>
            {frozen.electorate.map(({ id, weights }) => (
              <Choice
                key={id}
                member={id}
                weights={weights}
                offered={offeredVotes(rule, start)}
                chosen={set[id] ?? null}
                differs={id in changed}
                onChoose={(vote) => choose(id, vote)}
              />
            ))}
          </div>
          <p className="row">
            <button type="button" className="small" disabled={sameAs(changed)} onClick={() => setChanged({})}>
              {back}
            </button>
          </p>
        </div>
        <Outcome rule={rule} frozen={frozen} votes={set} />
      </div>
    </div>
  )
}

const sameAs = (changed: object): boolean => Object.keys(changed).length === 0

/** An abstention with a declaration is offered where it differs from a plain one: in whom it binds, or since it was given. */
function offeredVotes(rule: Rule, start: Votes): readonly (Vote | null)[] {
  const declared = 'abstain-with-declaration'
  const differs =
    rule.bound?.notBound.some((answer) => answer === declared) === true || Object.values(start).includes(declared)
  return ['yes', 'no', 'abstain', ...(differs ? ([declared] as const) : []), null]
}

interface ChoiceProps {
  readonly member: string
  readonly weights: Readonly<Record<string, string>>
  readonly offered: readonly (Vote | null)[]
  readonly chosen: Vote | null
  readonly differs: boolean
  readonly onChoose: (vote: Vote | null) => void
}

function Choice({ member, weights, offered, chosen, differs, onChoose }: ChoiceProps) {
  const words = useWords()
  const name = useId()
  const weighed = Object.values(weights)
  return (
    <div role="radiogroup" aria-label={member} data-differs={differs ? '' : undefined}>
      <span className="what-if-member">
        <MemberMark code={member} />
        <small>{weighed.length === 1 ? weighed[0] : ''}</small>
      </span>
      <span className="segments">
        {offered.map((vote) => (
          <label key={vote ?? 'none'} data-vote={vote ?? 'none'}>
            <input type="radio" name={name} checked={chosen === vote} onChange={() => onChoose(vote)} />
            {words(vote === null ? 'what-if.open' : `vote.${vote}`)}
          </label>
        ))}
      </span>
    </div>
  )
}

function Outcome({ rule, frozen, votes }: { readonly rule: Rule; readonly frozen: Frozen; readonly votes: Votes }) {
  const words = useWords()
  const ballot = ballotOf(frozen, votes)
  const decided = decide(rule, ballot)
  const looked = prospects(rule, ballot)
  const open = looked.ok && looked.value.undecided.length > 0
  return (
    <div className="what-if-outcome" aria-live="polite">
      {decided.ok ? (
        <>
          <p className="row">
            <strong>{words(open ? 'what-if.closed-now' : 'what-if.then')}</strong>
            <VerdictBadge outcome={decided.value.outcome} />
          </p>
          <WeightPicture frozen={frozen} votes={votes} verdict={decided.value} />
          {open ? (
            <ProspectTable found={looked.value} soFar={decided.value} />
          ) : (
            <VerdictDerivation verdict={decided.value} />
          )}
        </>
      ) : (
        <p className="soft">
          {words('what-if.undecidable')} <code>{decided.refusal.code}</code>
        </p>
      )}
    </div>
  )
}
