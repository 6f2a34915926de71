import { EmptyState } from '../../design/empty-state.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import { Period } from '../../design/moment.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'

type Chairmanship = Organisation['chairmanships'][number]

/** Who is in the chair, with programme and priority areas, and who was or will be. */
export function Chairmanships({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  const now = organisation.chairmanships.filter(({ current }) => current)
  const others = organisation.chairmanships.filter(({ current }) => !current)
  if (organisation.chairmanships.length === 0) return <EmptyState title={words('organisation.no-chair')} />
  return (
    <>
      {now.map((one) => (
        <CurrentChair key={one.id} chairmanship={one} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{words('organisation.past-chair')}</h3>
          <ul className="plain-list">
            {others.map((one) => (
              <li key={one.id}>
                <MemberMark code={one.member} named linked /> · <Period from={one.from} to={one.to} /> · {one.programme}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function CurrentChair({ chairmanship }: { readonly chairmanship: Chairmanship }) {
  const words = useWords()
  return (
    <div className="sheet measure">
      <h3>
        <MemberMark code={chairmanship.member} named linked />
      </h3>
      <dl className="facts">
        <dt>{words('organisation.office-term')}</dt>
        <dd>
          <Period from={chairmanship.from} to={chairmanship.to} />
        </dd>
        <dt>{words('organisation.programme')}</dt>
        <dd>{chairmanship.programme}</dd>
        <dt>{words('organisation.priorities')}</dt>
        <dd>
          <ul className="plain-list">
            {chairmanship.priorities.map(({ code, title }) => (
              <li key={code}>
                <strong>{code}</strong> {title}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </div>
  )
}
