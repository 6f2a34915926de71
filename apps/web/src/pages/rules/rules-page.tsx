import { catalogue } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { useAddressState } from '../../design/address-state.ts'
import { Answered } from '../../design/answered.tsx'
import { DataTable } from '../../design/data-table.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { CalendarDay } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { kindWords } from './kind-words.ts'
import { bodyOf, bodyWords } from './rule-body.ts'
import { CertaintyBadge, InForce } from './rule-reading.tsx'
import { RulesTrail } from './rules-trail.tsx'

/** The rules of this alliance, and the catalogue of published ones. */
export function RulesPage() {
  const words = useWords()
  return (
    <Page title={words('rules.title')} lead={<p>{words('rules.lead')}</p>}>
      <RulesTrail />
      <Section title={words('rules.own')} id="own">
        <OwnRules />
      </Section>
      <Section title={words('rules.catalogue')} id="catalogue">
        <Catalogue />
      </Section>
    </Page>
  )
}

function OwnRules() {
  const words = useWords()
  return (
    <Answered answering={useAnswer('organisation', {})}>
      {({ bodies }) => {
        const rows = bodies.flatMap(({ id, name, rules }) => rules.map((rule) => ({ body: id, name, rule })))
        return (
          <DataTable
            name="own"
            caption={words('rules.own')}
            captionHidden
            rows={rows}
            keyOf={({ body, rule }) => `${body} ${rule.id}`}
            empty={<EmptyState title={words('rules.none-own')} />}
            columns={[
              {
                id: 'rule',
                header: words('rules.rule'),
                rowHeader: true,
                value: ({ rule }) => `${rule.matter} ${rule.title}`,
                cell: ({ body, rule }) => (
                  <>
                    <Link to="/rules/$body/$rule" params={{ body, rule: rule.id }} dir="auto">
                      {rule.matter}
                    </Link>
                    <span className="rule-subtitle" dir="auto">
                      {rule.title}
                    </span>
                  </>
                ),
              },
              { id: 'body', header: words('rules.body'), value: ({ name }) => name },
              {
                id: 'kind',
                header: words('rules.kind'),
                value: ({ rule }) => words(`organisation.rule-${rule.procedure}`),
              },
              {
                id: 'since',
                header: words('rules.in-force'),
                value: ({ rule }) => rule.from,
                cell: ({ rule }) => <CalendarDay on={rule.from} />,
              },
            ]}
          />
        )
      }}
    </Answered>
  )
}

/** One row a rule: its newest version. */
const newest: readonly Rule[] = [
  ...new Map(catalogue.toSorted((a, b) => a.version - b.version).map((rule) => [rule.id, rule])).values(),
]
const certainties: readonly Rule['source']['certainty'][] = [...new Set(newest.map(({ source }) => source.certainty))]

function Catalogue() {
  const { words, locale } = useSpeaker()
  const [body, setBody] = useAddressState('body')
  const [kind, setKind] = useAddressState('kind')
  const [certainty, setCertainty] = useAddressState('certainty')
  const bodies = [...new Map(newest.map((rule) => [bodyOf(rule), bodyWords(rule, words)]))].toSorted(([, a], [, b]) =>
    a.localeCompare(b, locale),
  )
  const kinds = [...new Map(newest.map((rule) => [rule.decision.kind, kindWords(rule, words)]))]
  const chosen = newest.filter(
    (rule) =>
      (body === '' || bodyOf(rule) === body) &&
      (kind === '' || rule.decision.kind === kind) &&
      (certainty === '' || rule.source.certainty === certainty),
  )
  return (
    <>
      <p className="prose">{words('rules.catalogue-lead', { count: newest.length })}</p>
      <div className="table-tools">
        <Choice
          label={words('rules.body')}
          all={words('rules.every-body')}
          value={body}
          onChoose={setBody}
          choices={bodies}
        />
        <Choice
          label={words('rules.kind')}
          all={words('rules.every-kind')}
          value={kind}
          onChoose={setKind}
          choices={kinds}
        />
        <Choice
          label={words('rules.certainty')}
          all={words('rules.every-certainty')}
          value={certainty}
          onChoose={setCertainty}
          choices={certainties.map((one) => [one, words(`rules.certainty.${one}`)])}
        />
      </div>
      <CatalogueTable rules={chosen} />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly choices: readonly (readonly [value: string, label: string])[]
}

function Choice({ label, all, value, onChoose, choices }: ChoiceProps) {
  const id = useId()
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{all}</option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}

function CatalogueTable({ rules }: { readonly rules: readonly Rule[] }) {
  const words = useWords()
  return (
    <DataTable
      name="rules"
      caption={words('rules.catalogue')}
      captionHidden
      rows={rules}
      keyOf={({ id }) => id}
      filterFrom={2}
      empty={<EmptyState title={words('rules.none-fit')} />}
      columns={[
        {
          id: 'rule',
          header: words('rules.rule'),
          rowHeader: true,
          value: ({ title, id }) => `${title} ${id}`,
          cell: ({ id, title, source }) => (
            <>
              <Link to="/rules/$rule" params={{ rule: id }} lang="en" dir="auto">
                {title}
              </Link>
              <span className="rule-subtitle" lang="en" dir="auto">
                {source.citation}
              </span>
            </>
          ),
        },
        { id: 'body', header: words('rules.body'), value: (rule) => bodyWords(rule, words) },
        { id: 'kind', header: words('rules.kind'), value: (rule) => kindWords(rule, words) },
        {
          id: 'force',
          header: words('rules.in-force'),
          value: ({ inForce }) => inForce.from,
          cell: ({ inForce }) => <InForce inForce={inForce} />,
        },
        {
          id: 'certainty',
          header: words('rules.certainty'),
          value: ({ source }) => words(`rules.certainty.${source.certainty}`),
          cell: ({ source }) => <CertaintyBadge certainty={source.certainty} />,
        },
      ]}
    />
  )
}
