import { describeRule } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { CalendarDay } from '../../design/moment.tsx'
import { saveFile } from '../../design/save-file.ts'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { RulePoints } from './rule-points.tsx'

interface RuleReadingProps {
  readonly rule: Rule
  /** The language its text was written in, where that is known. */
  readonly language?: string
  /** Further facts of this version, as terms and descriptions. */
  readonly facts?: ReactNode
  /** What one may do with it, beside saving it. */
  readonly children?: ReactNode
}

/** A rule as one reads it: in its own words, point by point as the engine decides it, with its source, its dates and its data. */
export function RuleReading({ rule, language, facts, children }: RuleReadingProps) {
  const words = useWords()
  const sentences = useMemo(() => describeRule(rule), [rule])
  return (
    <div className="rule-reading">
      <p className="prose rule-text" lang={language} dir="auto">
        {rule.text}
      </p>
      <RulePoints sentences={sentences} />
      <dl className="facts">
        <dt>{words('rule.source')}</dt>
        <dd>
          <Source source={rule.source} />
        </dd>
        <dt>{words('rules.in-force')}</dt>
        <dd>
          <InForce inForce={rule.inForce} />
        </dd>
        <dt>{words('rules.version')}</dt>
        <dd>
          {rule.version} · <code>{rule.id}</code>
        </dd>
        {facts}
      </dl>
      <details className="screen-only">
        <summary>{words('rule.as-data')}</summary>
        <pre className="data" tabIndex={0} dir="ltr">
          {JSON.stringify(rule, null, 2)}
        </pre>
      </details>
      <p className="row screen-only">
        <button
          type="button"
          className="small"
          onClick={() => saveFile(`${rule.id}.rule.json`, 'application/json', `${JSON.stringify(rule, null, 2)}\n`)}
        >
          {words('rules.save-rule')}
        </button>
        {children}
      </p>
    </div>
  )
}

function Source({ source }: { readonly source: Rule['source'] }) {
  return (
    <>
      <span dir="auto">{source.url === undefined ? source.citation : <a href={source.url}>{source.citation}</a>}</span>{' '}
      <CertaintyBadge certainty={source.certainty} />
    </>
  )
}

/** How sure the wording is: read in the source, general knowledge, or the body's own. */
export function CertaintyBadge({ certainty }: { readonly certainty: Rule['source']['certainty'] }) {
  const words = useWords()
  return <Badge>{words(`rules.certainty.${certainty}`)}</Badge>
}

/** The days between which a rule holds. */
export function InForce({ inForce }: { readonly inForce: Rule['inForce'] }) {
  const words = useWords()
  const { from, to } = inForce
  return (
    <>
      {from === null ? words('rules.from-unknown') : <CalendarDay on={from} />}
      {' – '}
      {to === undefined ? words('rules.to-today') : <CalendarDay on={to} />}
    </>
  )
}
