import { catalogue } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { useId } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { MemberNames } from '../../../design/member-names.ts'
import { Page } from '../../../design/page.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { ElectorateChoice } from '../electorate/electorate-choice.tsx'
import type { Organisation } from '../electorate/electorate-choice.tsx'
import { useElectorate } from '../electorate/use-electorate.ts'
import { useOwnRules } from '../own-rules.ts'
import type { OwnRule } from '../own-rules.ts'
import { RulesTrail } from '../rules-trail.tsx'
import { questionOf } from './power-question.ts'
import { PowerRunPart } from './power-run-part.tsx'
import { WrittenGamePart } from './written-game-part.tsx'
import './power.css'

/** What each member's vote is worth under a rule, before anyone has a position. For the analyst's desk only. */
export function PowerPage() {
  const words = useWords()
  const { hat } = useHouse()
  return (
    <Page
      title={words('rules.power')}
      lead={<p>{words('power.lead')}</p>}
      trail={[{ label: words('rules.title'), to: '/rules' }]}
    >
      <RulesTrail />
      {hat.role === 'analyst' ? <Desk /> : <EmptyState title={words('power.not-yours')} />}
    </Page>
  )
}

/** Rules whose power can be asked for: those that count votes once. */
const isAsked = ({ decision }: Rule): boolean => decision.kind === 'vote' || decision.kind === 'graded'

const published = catalogue.filter(isAsked)

/** In the address, that the reader writes down a quota and weights. */
const written = 'weights'

function Desk() {
  const own = useOwnRules().filter(({ rule }) => isAsked(rule))
  const [text, setText] = useAddressState('rule')
  const named = published.find(({ id }) => id === text)
  const ours = own.find((one) => addressOf(one) === text) ?? (named === undefined ? own[0] : undefined)
  const rule = ours?.rule ?? named ?? published[0]
  const answering = useAnswer('organisation', {})
  return (
    <>
      <RuleChoice
        own={own}
        text={text === written ? written : ours === undefined ? (rule?.id ?? '') : addressOf(ours)}
        onChoose={setText}
      />
      {text === written ? (
        <WrittenGamePart />
      ) : (
        <Answered answering={answering}>
          {(organisation) =>
            rule !== undefined && <UnderRule key={rule.id} rule={rule} body={ours?.body} organisation={organisation} />
          }
        </Answered>
      )}
    </>
  )
}

const addressOf = ({ body, rule }: OwnRule): string => `${body}.${rule.id}`

interface RuleChoiceProps {
  readonly own: readonly OwnRule[]
  readonly text: string
  readonly onChoose: (text: string) => void
}

function RuleChoice({ own, text, onChoose }: RuleChoiceProps) {
  const words = useWords()
  const id = useId()
  return (
    <p className="table-tools power-rule">
      <label htmlFor={id}>{words('rules.rule')}</label>
      <select id={id} value={text} onChange={({ target }) => onChoose(target.value)}>
        {own.length > 0 && (
          <optgroup label={words('rules.own')}>
            {own.map((one) => (
              <option key={addressOf(one)} value={addressOf(one)}>
                {one.rule.title}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={words('rules.catalogue')}>
          {published.map((rule) => (
            <option key={rule.id} value={rule.id} lang="en">
              {rule.title}
            </option>
          ))}
        </optgroup>
        <option value={written}>{words('power.written')}</option>
      </select>
    </p>
  )
}

interface UnderRuleProps {
  readonly rule: Rule
  readonly body: string | undefined
  readonly organisation: Organisation
}

function UnderRule({ rule, body, organisation }: UnderRuleProps) {
  const { source, frame, names } = useElectorate(rule, body, organisation)
  return (
    <MemberNames value={names}>
      <ElectorateChoice rule={rule} organisation={organisation} source={source} frame={frame} />
      <PowerRunPart question={questionOf(rule, frame)} />
    </MemberNames>
  )
}
