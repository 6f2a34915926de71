import { Link } from '@tanstack/react-router'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/catalogue.ts'
import { useMemberName } from './member-names.ts'

/** What a colour may mean. It is always said in words too. */
export type Meaning = 'agrees' | 'undecided' | 'opposes' | 'binds' | 'broken'

/** The sign that says a meaning without colour. */
export const meaningSigns: Readonly<Record<Meaning, string>> = {
  agrees: '✓',
  undecided: '?',
  opposes: '✕',
  binds: '⊢',
  broken: '⚡',
}

export const meaningKeys: Readonly<Record<Meaning, WordKey>> = {
  agrees: 'meaning.agrees',
  undecided: 'meaning.undecided',
  opposes: 'meaning.opposes',
  binds: 'meaning.binds',
  broken: 'meaning.broken',
}

export interface MemberMarkProps {
  readonly code: string
  readonly meaning?: Meaning
  /** Declared is solid, estimated is hollow. */
  readonly source?: 'declared' | 'estimated'
  /** Links to the member's page. */
  readonly linked?: boolean
  /** Shows the name beside the mark. */
  readonly named?: boolean
}

/** The one mark of a member everywhere: its code; a screen reader hears the name, the meaning and the source. */
export function MemberMark({ code, meaning, source, linked = false, named = false }: MemberMarkProps) {
  const words = useWords()
  const name = useMemberName()(code)
  const said = [
    ...(named ? [] : [name]),
    ...(meaning === undefined ? [] : [words(meaningKeys[meaning])]),
    ...(source === 'estimated' ? [words('meaning.estimated')] : []),
  ].join(', ')
  const mark = (
    <>
      <span className="mark" title={named ? undefined : name} data-meaning={meaning ?? 'none'} data-source={source}>
        <span aria-hidden="true">{code}</span>
        {meaning !== undefined && <span aria-hidden="true">{meaningSigns[meaning]}</span>}
        {said !== '' && <span className="visually-hidden">{said}</span>}
      </span>
      {named && <span className="mark-name"> {name}</span>}
    </>
  )
  return linked ? (
    <Link className="mark-link" to="/members/$code" params={{ code }}>
      {mark}
    </Link>
  ) : (
    mark
  )
}
