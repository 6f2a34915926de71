import type { OutputOf } from '@commonline/contract'
import type { Rule } from '@commonline/rules'
import { useId, useState } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { english } from '../../../words/catalogue.ts'
import type { WordKey } from '../../../words/catalogue.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { ledgerWords } from '../../organisation/weights.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { readLists, writeLists } from '../vote-table/lists-in-address.ts'
import { ledgerFor } from './alliance-members.ts'
import type { AskedName } from './asked-names.ts'
import { listedMembers } from './listed-members.ts'

export type Organisation = OutputOf<'organisation'>

interface ChoiceProps {
  readonly rule: Rule
  readonly organisation: Organisation
  readonly asked: readonly AskedName[]
  readonly frame: BallotFrame
  /** Ledgers on which the alliance's members have a weight. */
  readonly known: readonly string[]
  readonly body?: string
}

/** Whose votes: the alliance, one of its bodies, or members that the reader lists; by what they weigh; and who holds which role. */
export function ElectorateChoice({ rule, organisation, asked, frame, known, body }: ChoiceProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useAddressState('members')
  const source = readLists(text)
  const listing = source['list'] !== undefined
  const chosen = listing ? 'list' : (source['body']?.[0] ?? body ?? '')
  const ledgers = Object.keys(rule.ledgers ?? {})
  const choose = (value: string): void => {
    if (value === 'list') setText(writeLists({ list: asLines(frame, ledgers) }))
    else setText(value === '' || value === body ? '' : writeLists({ body: [value] }))
  }
  if (rule.members !== undefined) return null
  return (
    <div className="electorate-choice screen-only">
      <div className="table-tools">
        <label htmlFor={id}>{words('rule-votes.whose')}</label>
        <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
          {body === undefined && <option value="">{words('rule-votes.alliance', { name: organisation.name })}</option>}
          {organisation.bodies.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          <option value="list">{words('rule-votes.list')}</option>
        </select>
        {!listing && ledgers.map((ledger) => <LedgerChoice key={ledger} rule={rule} ledger={ledger} known={known} />)}
      </div>
      {listing && (
        <MemberLines ledgers={ledgers.map((ledger) => rule.ledgers?.[ledger]?.title ?? ledger)} keys={ledgers} />
      )}
      {asked.map((one) => (
        <Holders key={`${one.kind} ${one.name}`} asked={one} frame={frame} needed={isNeeded(rule, one)} />
      ))}
    </div>
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

/** Members one a line. The lines stay as they are written; those that say no member are named. */
function MemberLines({ ledgers, keys }: { readonly ledgers: readonly string[]; readonly keys: readonly string[] }) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useAddressState('members')
  const [lines, setLines] = useState(() => (readLists(text)['list'] ?? []).join('\n'))
  const { members, unread } = listedMembers(lines, keys)
  return (
    <div className="field">
      <label htmlFor={id}>{words('rule-votes.lines')}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {ledgers.length === 0
          ? words('rule-votes.lines-hint')
          : words('rule-votes.lines-hint-weights', { ledgers: ledgers.join(', ') })}
      </p>
      <textarea
        id={id}
        rows={6}
        dir="ltr"
        aria-describedby={`${id}-hint`}
        value={lines}
        onChange={({ target }) => {
          setLines(target.value)
          const read = listedMembers(target.value, keys).members
          setText(writeLists({ list: read.length === 0 ? ['A'] : asLines({ members: read }, keys) }))
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

const isWordKey = (key: string): key is WordKey => Object.hasOwn(english, key)

/** What a role or a fact of a rule is called; the rule's own word where the page knows none. */
function askedWords({ kind, name }: AskedName, words: Speaker['words']): string {
  const key = `rule-votes.${kind}.${name}`
  return isWordKey(key) ? words(key) : name
}

/** Whether the rule counts on somebody holding the role: then it is asked for, and not only offered. */
const isNeeded = (rule: Rule, { kind, name }: AskedName): boolean =>
  kind === 'role' && Object.values(rule.groups ?? {}).some(({ role }) => role === name)

interface HoldersProps {
  readonly asked: AskedName
  readonly frame: BallotFrame
  readonly needed: boolean
}

function Holders({ asked, frame, needed }: HoldersProps) {
  const words = useWords()
  const [text, setText] = useAddressState('held')
  const held = readLists(text)
  const chosen = held[asked.name] ?? []
  const title = askedWords(asked, words)
  return (
    <Foldable
      open={needed}
      summary={words('rule-votes.holders', { title, members: chosen.length === 0 ? '—' : chosen.join(', ') })}
    >
      {() => (
        <fieldset className="holders">
          <legend className="visually-hidden">{title}</legend>
          {frame.members.map(({ id }) => (
            <label key={id} className="labelled">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setText(
                    writeLists({
                      ...held,
                      [asked.name]: target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                    }),
                  )
                }
              />
              <MemberMark code={id} />
            </label>
          ))}
        </fieldset>
      )}
    </Foldable>
  )
}
