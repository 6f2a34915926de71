import { describeRule, ruleSchema } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { useId, useMemo, useRef } from 'react'
import { useAddressState } from '../../../design/address-state.ts'
import { Page } from '../../../design/page.tsx'
import { saveFile } from '../../../design/save-file.ts'
import { Section } from '../../../design/section.tsx'
import { useWords } from '../../../words/use-words.ts'
import { RuleVotes } from '../electorate/rule-votes.tsx'
import { RulePoints } from '../rule-points.tsx'
import { RulesTrail } from '../rules-trail.tsx'
import { EditingContext } from './editor-context.ts'
import type { Editing } from './editor-context.ts'
import { FindingList } from './findings.tsx'
import { isRecord } from '../records-within.ts'
import { valueAt, withFieldRenamed, withValue } from './json-path.ts'
import { PastePart } from './paste-part.tsx'
import { blankRule, startingFrom, startingPoints, useRuleDraft } from './rule-draft.ts'
import type { RuleDraft } from './rule-draft.ts'
import { Fields } from './schema-field.tsx'
import { fieldsOf } from './schema-shape.ts'
import './editor.css'

/** A rule written in a form, beside the sentences it makes, what it leaves open, and the vote table that it decides. */
export function EditorPage() {
  const words = useWords()
  const [from] = useAddressState('from')
  return (
    <Page
      title={words('rules.editor')}
      lead={<p>{words('editor.lead')}</p>}
      trail={[{ label: words('rules.title'), to: '/rules' }]}
    >
      <RulesTrail />
      <Editor key={from} from={from} />
    </Page>
  )
}

const fields = fieldsOf(ruleSchema)

function Editor({ from }: { readonly from: string }) {
  const words = useWords()
  const draft = useRuleDraft(from)
  const { data, findings, change } = draft
  const editing = useMemo(
    (): Editing => ({
      data,
      findings,
      names: namesIn(data),
      put: (path, value) => change(withValue(data, path, value)),
      rename: (path, before, after) => change(withFieldRenamed(data, path, before, after)),
    }),
    [data, findings, change],
  )
  return (
    <EditingContext value={editing}>
      <EditorTools draft={draft} />
      <PastePart onRead={change} />
      <div className="editor-parts">
        <div className="editor-form">
          <Fields path={[]} fields={fields} value={data} />
        </div>
        <div className="editor-reading" role="group" aria-label={words('editor.reads')} tabIndex={0}>
          <Section title={words('editor.left-open')} id="findings">
            <FindingList findings={findings} />
          </Section>
          <Reading draft={draft} />
        </div>
      </div>
      <Section title={words('editor.example')} id="example">
        {draft.rule === null ? (
          <p className="soft">{words('editor.example-waits')}</p>
        ) : (
          <RuleVotes rule={draft.rule} />
        )}
      </Section>
    </EditingContext>
  )
}

/** Names that conditions refer to: the ledgers with the heads, and the groups. */
function namesIn(data: unknown): Editing['names'] {
  const keys = (name: string): readonly string[] => {
    const entries = valueAt(data, [name])
    return isRecord(entries) ? Object.keys(entries) : []
  }
  const groups = keys('groups')
  return { ledger: ['heads', ...keys('ledgers')], group: groups, including: groups }
}

/** What to begin with, the way back, and the rule as the file that `commonline rules lint` takes. */
function EditorTools({ draft }: { readonly draft: RuleDraft }) {
  const words = useWords()
  const id = useId()
  const { data, change, undo } = draft
  const name = valueAt(data, ['id'])
  return (
    <div className="table-tools editor-tools screen-only">
      <label htmlFor={id}>{words('editor.start')}</label>
      <select
        id={id}
        value=""
        onChange={({ target }) => change(target.value === '-' ? blankRule() : startingFrom(target.value))}
      >
        <option value="">{words('field.choose')}</option>
        <option value="-">{words('editor.blank')}</option>
        {startingPoints.map(([one, title]) => (
          <option key={one} value={one} lang="en">
            {title}
          </option>
        ))}
      </select>
      <button type="button" className="small" aria-disabled={undo === null} onClick={() => undo?.()}>
        {words('editor.undo')}
      </button>
      <button
        type="button"
        className="small"
        onClick={() =>
          saveFile(
            `${typeof name === 'string' && name !== '' ? name : 'rule'}.rule.json`,
            'application/json',
            `${JSON.stringify(data, null, 2)}\n`,
          )
        }
      >
        {words('rules.save-rule')}
      </button>
    </div>
  )
}

/** The rule in sentences; while something is left open, as it read before. */
function Reading({ draft }: { readonly draft: RuleDraft }) {
  const words = useWords()
  const last = useRef<Rule | null>(null)
  if (draft.rule !== null) last.current = draft.rule
  const rule = draft.rule ?? last.current
  const sentences = useMemo(() => (rule === null ? [] : describeRule(rule)), [rule])
  return (
    <Section title={words('editor.reads')} id="reads">
      {rule === null ? (
        <p className="soft">{words('editor.reads-nothing')}</p>
      ) : (
        <div data-before={draft.rule === null ? '' : undefined}>
          {draft.rule === null && <p className="soft">{words('editor.reads-before')}</p>}
          <p className="rule-text" dir="auto">
            {rule.text}
          </p>
          <RulePoints sentences={sentences} />
        </div>
      )}
    </Section>
  )
}
