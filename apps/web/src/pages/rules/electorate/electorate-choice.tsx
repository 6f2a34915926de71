import type { OutputOf } from '@commonline/contract'
import type { Rule } from '@commonline/rules'
import { useId, useState } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { isWordKey } from '../../../words/catalogue.ts'
import { dayWords } from '../../../words/moments.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { ledgersOf, ledgerWords } from '../../organisation/weights.ts'
import { bodyWords } from '../rule-body.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { readLists, writeLists } from '../vote-table/lists-in-address.ts'
import { ledgerFor } from './alliance-members.ts'
import { askedNames, holdersOf, NOBODY } from './asked-names.ts'
import type { AskedName } from './asked-names.ts'
import { sourceInAddress, votesFor } from './electorate-source.ts'
import type { ElectorateSource } from './electorate-source.ts'
import { listedMembers } from './listed-members.ts'
import './electorate.css'

export type Organisation = OutputOf<'organisation'>

interface ChoiceProps {
  readonly rule: Rule
  readonly organisation: Organisation
  readonly source: ElectorateSource
  readonly frame: BallotFrame
}

/** Whose votes: the alliance, a body of it, members of a recorded vote, or members that the reader lists; and who holds which role. */
export function ElectorateChoice({ rule, organisation, source, frame }: ChoiceProps) {
  const ledgers = Object.keys(rule.ledgers ?? {})
  const known = ledgersOf(organisation.members)
  const own = source.kind === 'alliance' || source.kind === 'body'
  return (
    <div className="electorate-choice screen-only">
      <div className="table-tools">
        {source.kind !== 'rule' && (
          <SourceChoice rule={rule} organisation={organisation} source={source} frame={frame} />
        )}
        {own && ledgers.map((ledger) => <LedgerChoice key={ledger} rule={rule} ledger={ledger} known={known} />)}
      </div>
      {source.kind === 'list' && (
        <MemberLines
          lines={source.lines}
          titles={ledgers.map((ledger) => rule.ledgers?.[ledger]?.title ?? ledger)}
          ledgers={ledgers}
        />
      )}
      {askedNames(rule).map((one) => (
        <Holders key={`${one.kind} ${one.name}`} rule={rule} asked={one} frame={frame} />
      ))}
    </div>
  )
}

function SourceChoice({ rule, organisation, source, frame }: ChoiceProps) {
  const { words, locale } = useSpeaker()
  const id = useId()
  const [, setText] = useAddressState('members')
  const ledgers = Object.keys(rule.ledgers ?? {})
  const choices: readonly { readonly source: ElectorateSource; readonly label: string }[] = [
    { source: { kind: 'alliance' }, label: words('rule-votes.alliance', { name: organisation.name }) },
    ...organisation.bodies.map((one) => ({ source: { kind: 'body', body: one.id } as const, label: one.name })),
    ...votesFor(rule).map((vote) => ({
      source: { kind: 'vote', vote } as const,
      label: words('history.electorate', { body: bodyWords({ id: vote.rule }, words), day: dayWords(vote.on, locale) }),
    })),
    {
      source: { kind: 'list', lines: source.kind === 'list' ? source.lines : asLines(frame, ledgers) },
      label: words('rule-votes.list'),
    },
  ]
  return (
    <span className="labelled">
      <label htmlFor={id}>{words('rule-votes.whose')}</label>
      <select id={id} value={sourceInAddress(source)} onChange={({ target }) => setText(target.value)}>
        {choices.map((one) => (
          <option key={sourceInAddress(one.source)} value={sourceInAddress(one.source)}>
            {one.label}
          </option>
        ))}
      </select>
    </span>
  )
}

/** The electorate as one would list it, to go on from. */
const asLines = ({ members }: BallotFrame, ledgers: readonly string[]): readonly string[] =>
  members.map(({ id, weights }) => [id, ...ledgers.map((ledger) => String(weights?.[ledger] ?? 0))].join(' '))

interface LedgerProps {
  readonly rule: Rule
  readonly ledger: string
  readonly known: readonly string[]
}

function LedgerChoice({ rule, ledger, known }: LedgerProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useAddressState('weigh')
  const weigh = readLists(text)
  const taken = ledgerFor(ledger, known, weigh[ledger]?.[0])
  if (taken === null) return null
  return (
    <span className="labelled">
      <label htmlFor={id} lang="en" dir="auto">
        {rule.ledgers?.[ledger]?.title ?? ledger}
      </label>
      <select
        id={id}
        value={taken}
        onChange={({ target }) => setText(writeLists({ ...weigh, [ledger]: [target.value] }))}
      >
        {known.map((one) => (
          <option key={one} value={one}>
            {ledgerWords(one, words)}
          </option>
        ))}
      </select>
    </span>
  )
}

interface LinesProps {
  readonly lines: readonly string[]
  /** What each ledger measures, in the order of the weights on a line. */
  readonly titles: readonly string[]
  readonly ledgers: readonly string[]
}

/** Members one a line. The lines stay as they are written; those that say no member are named. */
function MemberLines({ lines, titles, ledgers }: LinesProps) {
  const words = useWords()
  const id = useId()
  const [, setText] = useAddressState('members')
  const [written, setWritten] = useState(() => lines.join('\n'))
  const { members, unread } = listedMembers(written, ledgers)
  return (
    <div className="field">
      <label htmlFor={id}>{words('rule-votes.lines')}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {titles.length === 0
          ? words('rule-votes.lines-hint')
          : words('rule-votes.lines-hint-weights', { ledgers: titles.join(', ') })}
      </p>
      <textarea
        id={id}
        rows={6}
        dir="ltr"
        aria-describedby={`${id}-hint`}
        value={written}
        onChange={({ target }) => {
          setWritten(target.value)
          const read = listedMembers(target.value, ledgers).members
          // An address without any line would be no list; while nothing is listed, the last list stays in it.
          if (read.length > 0) setText(sourceInAddress({ kind: 'list', lines: asLines({ members: read }, ledgers) }))
        }}
      />
      <p className="soft" role="status">
        {unread.length === 0
          ? words('rule-votes.lines-read', { count: members.length })
          : words('rule-votes.lines-unread', { count: members.length, lines: unread.join(', ') })}
      </p>
    </div>
  )
}

/** What a role or a fact of a rule is called; the rule's own word where the page knows none. */
function askedWords({ kind, name }: AskedName, words: Speaker['words']): string {
  const key = `rule-votes.${kind}.${name}`
  return isWordKey(key) ? words(key) : name
}

/** Whether the rule counts on somebody holding the role: then it is asked for, and not only offered. */
const isNeeded = (rule: Rule, { kind, name }: AskedName): boolean =>
  kind === 'role' && Object.values(rule.groups ?? {}).some(({ role }) => role === name)

interface HoldersProps {
  readonly rule: Rule
  readonly asked: AskedName
  readonly frame: BallotFrame
}

function Holders({ rule, asked, frame }: HoldersProps) {
  const words = useWords()
  const [text, setText] = useAddressState('held')
  const holders = holdersOf(rule, asked, frame)
  const title = askedWords(asked, words)
  const hold = (next: readonly string[]): void =>
    setText(writeLists({ ...readLists(text), [asked.name]: next.length === 0 ? [NOBODY] : next }))
  return (
    <Foldable
      open={isNeeded(rule, asked)}
      summary={words('rule-votes.holders', { title, members: holders.length === 0 ? '—' : holders.join(', ') })}
    >
      {() => (
        <fieldset className="holders">
          <legend className="visually-hidden">{title}</legend>
          {frame.members.map(({ id }) => (
            <label key={id} className="labelled">
              <input
                type="checkbox"
                checked={holders.includes(id)}
                onChange={({ target }) => hold(target.checked ? [...holders, id] : holders.filter((one) => one !== id))}
              />
              <MemberMark code={id} />
            </label>
          ))}
        </fieldset>
      )}
    </Foldable>
  )
}
