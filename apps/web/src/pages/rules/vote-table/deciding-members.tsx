import type { MinimalSets, Prospects, Verdict } from '@commonline/rules'
import type { ReactNode } from 'react'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import type { Meaning } from '../../../design/member-mark.tsx'
import { useWords } from '../../../words/use-words.ts'

interface DecidingProps {
  readonly verdict: Verdict
  readonly prospects: Prospects | null
}

/** Who can flip it: alone, and in the smallest sets. While it runs the undecided; afterwards those that voted. */
export function DecidingMembers({ verdict, prospects }: DecidingProps) {
  const words = useWords()
  const running = prospects !== null && prospects.undecided.length > 0
  return (
    <dl className="facts deciding">
      {(prospects !== null || verdict.critical.length > 0) && (
        <>
          <dt>{words('deciding.flips')}</dt>
          <dd>{running ? <Settlers prospects={prospects} /> : <Critical verdict={verdict} />}</dd>
        </>
      )}
      <Sets term={words('deciding.carrying')} sets={prospects?.carrying} meaning="agrees" />
      <Sets term={words('deciding.blocking')} sets={prospects?.blocking} meaning="opposes" />
      <Listed term={words('verdict.bound')} members={running ? undefined : verdict.bound} />
      <Listed term={words('verdict.not-bound')} members={running ? undefined : verdict.notBound} />
      <Listed term={words('verdict.excluded')} members={verdict.excluded.map(({ member }) => member)} />
    </dl>
  )
}

function Critical({ verdict: { critical, affirmative } }: { readonly verdict: Verdict }) {
  const words = useWords()
  if (critical.length === 0) return <>{words('deciding.nobody')}</>
  return (
    <Part said={words(affirmative ? 'deciding.by-no' : 'deciding.by-yes')}>
      <Marks members={critical} meaning={affirmative ? 'agrees' : 'opposes'} />
    </Part>
  )
}

function Settlers({ prospects }: { readonly prospects: Prospects }) {
  const words = useWords()
  const { canCarry, canBlock } = prospects
  if (canCarry.length === 0 && canBlock.length === 0) return <>{words('deciding.nobody-yet')}</>
  return (
    <>
      {canCarry.length > 0 && (
        <Part said={words('deciding.can-carry')}>
          <Marks members={canCarry} meaning="agrees" />
        </Part>
      )}
      {canBlock.length > 0 && (
        <Part said={words('deciding.can-block')}>
          <Marks members={canBlock} meaning="opposes" />
        </Part>
      )}
    </>
  )
}

const Part = ({ said, children }: { readonly said: string; readonly children: ReactNode }) => (
  <div className="deciding-part">
    <span className="soft">{said}</span>
    {children}
  </div>
)

const Marks = ({ members, meaning }: { readonly members: readonly string[]; readonly meaning?: Meaning }) => (
  <span className="deciding-marks">
    {members.map((member) => (
      <MemberMark key={member} code={member} {...(meaning === undefined ? {} : { meaning })} />
    ))}
  </span>
)

/** Longer lists are shown on demand. */
const shownAtOnce = 14

function Listed({ term, members }: { readonly term: string; readonly members: readonly string[] | undefined }) {
  const words = useWords()
  if (members === undefined || members.length === 0) return null
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {members.length > shownAtOnce ? (
          <Foldable summary={words('deciding.members', { count: members.length })}>
            {() => <Marks members={members} />}
          </Foldable>
        ) : (
          <Marks members={members} />
        )}
      </dd>
    </>
  )
}

/** Sets shown before one asks for the others. */
const atFirst = 4

interface SetsProps {
  readonly term: string
  readonly sets: MinimalSets | undefined
  readonly meaning: Meaning
}

function Sets({ term, sets, meaning }: SetsProps) {
  const words = useWords()
  if (sets === undefined || sets.size === null || sets.size === 0) return null
  const others = sets.sets.slice(atFirst)
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <p>
          {words(sets.truncated ? 'deciding.sets-at-least' : 'deciding.sets', {
            size: sets.size,
            count: sets.sets.length,
          })}
        </p>
        <SetList sets={sets.sets.slice(0, atFirst)} meaning={meaning} />
        {others.length > 0 && (
          <Foldable summary={words('deciding.other-sets', { count: others.length })}>
            {() => <SetList sets={others} meaning={meaning} />}
          </Foldable>
        )}
      </dd>
    </>
  )
}

const SetList = ({ sets, meaning }: { readonly sets: MinimalSets['sets']; readonly meaning: Meaning }) => (
  <ul className="deciding-sets">
    {sets.map((members) => (
      <li key={members.join(' ')}>
        <Marks members={members} meaning={meaning} />
      </li>
    ))}
  </ul>
)
