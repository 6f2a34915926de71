import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay, Period } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { isWordKey } from '../../words/catalogue.ts'
import { wholeNumberWords } from '../../words/moments.ts'
import { useSpeaker } from '../../words/use-words.ts'
import { ledgerWords } from '../organisation/weights.ts'
import type { MemberView } from './member-page.tsx'

/** Offices, standing and weights of a member over time. */
export function MemberHistory({ member }: { readonly member: MemberView }) {
  const { words, locale } = useSpeaker()
  const standingWords = (standing: string): string => {
    const key = `standing.${standing}`
    return isWordKey(key) ? words(key) : standing
  }
  return (
    <>
      <Section title={words('member.offices')} id="offices">
        <DataTable
          name="offices"
          caption={words('member.offices')}
          captionHidden
          rows={member.offices}
          keyOf={({ title, from }) => `${title} ${from}`}
          empty={<EmptyState title={words('organisation.no-offices')} />}
          columns={[
            { id: 'title', header: words('organisation.office-title'), rowHeader: true, value: ({ title }) => title },
            {
              id: 'person',
              header: words('organisation.office-person'),
              value: ({ person, acting }) => (acting ? `${person} (${words('organisation.acting')})` : person),
            },
            {
              id: 'term',
              header: words('organisation.office-term'),
              value: ({ from, to }) => `${from} / ${to ?? ''}`,
              cell: ({ from, to }) => <Period from={from} to={to} />,
            },
          ]}
        />
      </Section>
      <Section title={words('member.standings')} id="standing">
        <DataTable
          name="standings"
          caption={words('member.standings')}
          captionHidden
          rows={member.standings}
          keyOf={({ from }) => from}
          columns={[
            {
              id: 'standing',
              header: words('organisation.standing'),
              rowHeader: true,
              value: ({ standing }) => standingWords(standing),
            },
            {
              id: 'from',
              header: words('register.from'),
              value: ({ from }) => from,
              cell: ({ from }) => <CalendarDay on={from} />,
            },
            { id: 'reason', header: words('member.reason'), value: ({ reason }) => reason ?? words('acts.none') },
          ]}
        />
      </Section>
      <Section title={words('member.weights')} id="weights">
        <DataTable
          name="weights"
          caption={words('member.weights')}
          captionHidden
          rows={member.weights}
          keyOf={({ ledger, from }) => `${ledger} ${from}`}
          empty={<EmptyState title={words('member.no-weights')} />}
          columns={[
            {
              id: 'ledger',
              header: words('register.ledger'),
              rowHeader: true,
              value: ({ ledger }) => ledgerWords(ledger, words),
            },
            {
              id: 'value',
              header: words('register.value'),
              numeric: true,
              value: ({ value }) => value,
              cell: ({ value }) => wholeNumberWords(value, locale),
            },
            {
              id: 'from',
              header: words('register.from'),
              value: ({ from }) => from,
              cell: ({ from }) => <CalendarDay on={from} />,
            },
            { id: 'source', header: words('register.source'), value: ({ source }) => source },
          ]}
        />
      </Section>
    </>
  )
}
