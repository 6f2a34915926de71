import type { BallotMember } from '@commonline/rules'
import { memo, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useMemberName } from '../../../design/member-names.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { amountWords } from './amount-words.ts'
import type { BallotFrame } from './ballot-frame.ts'

/** What one can set for a member, and what it is called. */
export interface Choice {
  readonly id: string
  readonly label: string
}

interface RowsProps {
  readonly frame: BallotFrame
  readonly offered: readonly Choice[]
  /** What it is called that nothing is set for a member. */
  readonly none: string
  readonly chosen: Readonly<Record<string, string>>
  /** The members whose row is marked as changed by the reader. */
  readonly differing: ReadonlySet<string>
  readonly onSet: (members: readonly string[], choice: string | null) => void
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/**
 * One row a member. Arrows to the side choose its vote, arrows up and down go from member to member, and typing anywhere in the
 * table seeks members; what is still open among those found can be set at once.
 */
export function VoteRows({ frame, offered, none, chosen, differing, onSet }: RowsProps) {
  const words = useWords()
  const nameOf = useMemberName()
  const [sought, setSought] = useState('')
  const rows = useRef<HTMLDivElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  const wanted = folded(sought).trim()
  const shown = frame.members.filter(({ id }) => folded(`${id} ${nameOf(id)}`).includes(wanted))
  const open = shown.filter(({ id }) => chosen[id] === undefined).map(({ id }) => id)
  const toFirstRow = (): void => focusRow(rows.current?.querySelector('[role=radiogroup]') ?? null)
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target instanceof Element ? event.target.closest('[role=radiogroup]') : null
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      focusRow((event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling) ?? null)
    } else if (event.key.length === 1 && event.key !== ' ') {
      // The letter itself goes into the field that has the focus when the key takes effect.
      filter.current?.focus()
    }
  }
  return (
    <>
      <VoteTools
        sought={sought}
        filter={filter}
        onSeek={setSought}
        onDown={toFirstRow}
        shown={shown.length}
        of={frame.members.length}
      />
      <RestButtons offered={offered} open={open} onSet={onSet} />
      <div
        className="vote-rows"
        role="group"
        aria-label={words('what-if.votes')}
        data-long={frame.members.length > 14 ? '' : undefined}
        data-many={isWide([...offered.map(({ label }) => label), none]) ? '' : undefined}
        ref={rows}
        onKeyDown={onKey}
      >
        {shown.map((member) => (
          <VoteRow
            key={member.id}
            member={member}
            offered={offered}
            none={none}
            chosen={chosen[member.id] ?? null}
            differs={differing.has(member.id)}
            onSet={onSet}
          />
        ))}
        {shown.length === 0 && <p className="soft">{words('vote-table.none-found')}</p>}
      </div>
    </>
  )
}

/** Whether the choices of a row need a line of their own, below the member's name. */
const isWide = (labels: readonly string[]): boolean => labels.length > 5 || labels.join('').length > 26

/** Puts the focus on what is chosen in a row. */
function focusRow(row: Element | null): void {
  const chosen = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector<HTMLInputElement>('input')
  chosen?.focus()
  chosen?.scrollIntoView({ block: 'nearest' })
}

interface ToolsProps {
  readonly sought: string
  readonly filter: { readonly current: HTMLInputElement | null }
  readonly onSeek: (text: string) => void
  readonly onDown: () => void
  readonly shown: number
  readonly of: number
}

function VoteTools({ sought, filter, onSeek, onDown, shown, of }: ToolsProps) {
  const words = useWords()
  const id = useId()
  return (
    <div className="table-tools">
      <label htmlFor={id}>{words('vote-table.seek')}</label>
      <input
        id={id}
        ref={filter}
        type="search"
        value={sought}
        aria-describedby={`${id}-keys`}
        onChange={(event) => onSeek(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onDown()
          }
          if (event.key === 'Escape') onSeek('')
        }}
      />
      <span role="status">{sought !== '' && words('table.shown', { shown, of })}</span>
      <small id={`${id}-keys`} className="vote-keys">
        {words('vote-table.keys')}
      </small>
    </div>
  )
}

function RestButtons({
  offered,
  open,
  onSet,
}: { readonly open: readonly string[] } & Pick<RowsProps, 'offered' | 'onSet'>) {
  const words = useWords()
  return (
    <div className="vote-rest screen-only" role="group" aria-label={words('vote-table.rest', { count: open.length })}>
      <span>{words('vote-table.rest', { count: open.length })}</span>
      {offered.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="small"
          aria-disabled={open.length === 0}
          onClick={() => open.length > 0 && onSet(open, id)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

interface RowProps {
  readonly member: BallotMember
  readonly offered: readonly Choice[]
  readonly none: string
  readonly chosen: string | null
  readonly differs: boolean
  readonly onSet: RowsProps['onSet']
}

const VoteRow = memo(function VoteRow({ member, offered, none, chosen, differs, onSet }: RowProps) {
  const { locale } = useSpeaker()
  const nameOf = useMemberName()
  const group = useId()
  const weights = Object.values(member.weights ?? {})
  return (
    <div role="radiogroup" aria-label={nameOf(member.id)} data-differs={differs ? '' : undefined}>
      <span className="vote-member">
        <MemberMark code={member.id} named={nameOf(member.id) !== member.id} />
        {weights.length > 0 && <small>{weights.map((weight) => amountWords(weight, locale)).join(' · ')}</small>}
      </span>
      <span className="segments">
        {offered.map(({ id, label }) => (
          <label key={id} data-vote={id}>
            <input type="radio" name={group} checked={chosen === id} onChange={() => onSet([member.id], id)} />
            {label}
          </label>
        ))}
        <label data-vote="none">
          <input type="radio" name={group} checked={chosen === null} onChange={() => onSet([member.id], null)} />
          {none}
        </label>
      </span>
    </div>
  )
})
