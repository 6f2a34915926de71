import type { HomeItem, OutputOf } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import { useHouse, useMembers } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { Briefs } from './briefs.tsx'
import { LinesInForce } from './lines-in-force.tsx'
import { homeGroups } from './home-groups.ts'

/** What needs the reader now, for the hat it wears. */
export function HomePage() {
  const { person, alliance } = useHouse()
  const words = useWords()
  const answering = useAnswer('home', {}, { enabled: alliance !== null })
  return (
    <Page
      title={person === null ? (alliance?.name ?? 'Commonline') : words('home.title')}
      lead={person === null ? <p>{words('home.lead-public')}</p> : undefined}
    >
      {person === null && alliance !== null && <Doors />}
      {alliance !== null && <Answered answering={answering}>{(home) => <Needs home={home} />}</Answered>}
    </Page>
  )
}

function Doors() {
  const { demonstration } = useHouse()
  const words = useWords()
  return (
    <p className="row">
      {demonstration !== null && (
        <Link to="/enter" className="button primary">
          {words('account.enter')}
        </Link>
      )}
      <Link to="/sign-in" className="button">
        {words('account.sign-in')}
      </Link>
    </p>
  )
}

function Needs({ home }: { readonly home: OutputOf<'home'> }) {
  const { person, hat } = useHouse()
  const words = useWords()
  const groups = homeGroups(home.items)
  return (
    <>
      <ChairLine home={home} />
      {groups.map(({ kind, items }) => (
        <Section key={kind} title={words(`home.group.${kind}`)}>
          <ul className="needs">
            {items.map((item) => (
              <Need key={`${item.to} ${item.sentence.code} ${item.sentence.text}`} item={item} />
            ))}
          </ul>
        </Section>
      ))}
      {groups.length === 0 && person !== null && <NothingNow />}
      {hat.role === 'aide' && <Briefs />}
      <LinesInForce />
    </>
  )
}

function ChairLine({ home }: { readonly home: OutputOf<'home'> }) {
  const words = useWords()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  return (
    <p className="soft">
      {home.chair !== null &&
        (home.chair.daysLeft === null
          ? words('home.chair', { member: nameOf(home.chair.member) })
          : words('home.chair-days', { member: nameOf(home.chair.member), days: home.chair.daysLeft }))}{' '}
      <Link to="/lines">{words('home.lines', { count: home.linesInForce })}</Link>
    </p>
  )
}

const Need = ({ item }: { readonly item: HomeItem }) => (
  <li>
    <Link to={item.to}>
      {item.subject !== null && (
        <>
          <bdi>{item.subject}</bdi> –{' '}
        </>
      )}
      <SentenceText sentence={item.sentence} />
    </Link>
    {item.dueAt !== null && (
      <span className="need-due">
        <Moment at={item.dueAt} distance />
      </span>
    )}
  </li>
)

function NothingNow() {
  const { hat } = useHouse()
  const words = useWords()
  const { data: register } = useAnswer('organisation', {})
  if (hat.role === 'secretariat' && register?.ok === true && register.value.members.length === 0) {
    return (
      <EmptyState title={words('organisation.no-members')}>
        <p>{words('organisation.first-steps-home')}</p>
        <p>
          <Link to="/organisation" hash="first-steps" className="button primary">
            {words('organisation.first-steps')}
          </Link>
        </p>
      </EmptyState>
    )
  }
  const takesReports = hat.role === 'secretariat' || hat.role === 'analyst'
  return (
    <EmptyState title={words('home.empty')}>
      <p>
        {words(
          takesReports
            ? 'home.empty-secretariat'
            : hat.role === 'delegate'
              ? 'home.empty-delegate'
              : hat.role === 'public'
                ? 'home.empty-no-hat'
                : 'home.empty-other',
        )}
      </p>
      <p className="row">
        {takesReports && (
          <Link to="/reports/new" className="button">
            {words('home.take-in')}
          </Link>
        )}
        <Link to="/dossiers" className="button">
          {words('nav.dossiers')}
        </Link>
      </p>
    </EmptyState>
  )
}
