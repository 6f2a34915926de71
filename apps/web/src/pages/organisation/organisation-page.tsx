import type { OutputOf } from '@commonline/contract'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { dayWords, zoneWords } from '../../words/moments.ts'
import { useSpeaker } from '../../words/use-words.ts'
import { Bodies } from './bodies.tsx'
import { Chairmanships } from './chairmanships.tsx'
import { Credentials } from './credentials.tsx'
import { FirstSteps } from './first-steps-part.tsx'
import { MembersTable } from './members-table.tsx'
import { Meetings } from './meetings.tsx'
import { Offices } from './offices.tsx'
import { RegisterDesk } from './register-desk.tsx'
import { Services } from './services.tsx'
import { Sessions } from './sessions.tsx'

export type Organisation = OutputOf<'organisation'>

/** The organisation as it stands today, and for the secretariat the acts that change its register. */
export function OrganisationPage() {
  const { words, locale } = useSpeaker()
  const { hat, now } = useHouse()
  const answering = useAnswer('organisation', {})
  const organisation = answering.data?.ok === true ? answering.data.value : null
  return (
    <Page
      title={words('organisation.title')}
      lead={
        organisation === null ? undefined : (
          <p>
            {words('organisation.lead', {
              name: organisation.name,
              day: dayWords(organisation.today, locale),
              zone: zoneWords(organisation.zone, now, locale),
            })}
          </p>
        )
      }
    >
      <Answered answering={answering}>
        {(value) => (
          <>
            {hat.role === 'secretariat' && <FirstSteps organisation={value} />}
            <Section title={words('organisation.members')} id="members">
              <MembersTable organisation={value} />
            </Section>
            <Section title={words('organisation.chair')} id="chair">
              <Chairmanships organisation={value} />
            </Section>
            <Section title={words('organisation.bodies')} id="bodies">
              <Bodies organisation={value} />
            </Section>
            <Section title={words('organisation.offices')} id="offices">
              <Offices organisation={value} />
            </Section>
            <Section title={words('organisation.sessions')} id="sessions">
              <Sessions organisation={value} />
            </Section>
            <Section title={words('organisation.meetings')} id="meetings">
              <Meetings organisation={value} />
            </Section>
            <Section title={words('organisation.credentials')} id="credentials">
              <Credentials organisation={value} />
            </Section>
            {value.services.length > 0 && (
              <Section title={words('organisation.services')} id="services">
                <Services organisation={value} />
              </Section>
            )}
            {hat.role === 'secretariat' && (
              <div className="screen-only">
                <Section title={words('organisation.acts')} id="register">
                  <RegisterDesk organisation={value} />
                </Section>
              </div>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
