import type { OutputOf } from '@commonline/contract'
import type { Prospects } from '@commonline/rules'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Section } from '../../design/section.tsx'
import { SentenceText } from '../../design/sentence.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'
import { draftOnTable } from './options-part.tsx'

/** Whether the draft on the table would pass and who can stop it; nothing where no draft is on the table. */
export function PassagePart({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const draft = draftOnTable(dossier.drafts)
  const running = dossier.procedures.find(({ state, draft: of }) => state === 'open' && of === draft?.id)
  const organisation = useAnswer('organisation', {})
  if (draft === undefined) return null
  return (
    <Section title={words('brief.passage', { symbol: draft.symbol })} id="passage">
      {running === undefined ? (
        <Answered answering={organisation}>
          {({ bodies }) => (
            <ul className="plain-list">
              {(bodies.find(({ id }) => id === dossier.body.id)?.rules ?? []).map((rule) => (
                <UnderRule key={rule.id} draft={draft.id} rule={rule} />
              ))}
            </ul>
          )}
        </Answered>
      ) : running.kind === 'silence' ? (
        <p>{words('draft.pass-silence')}</p>
      ) : (
        <Running procedure={running.id} />
      )}
    </Section>
  )
}

function Running({ procedure }: { readonly procedure: string }) {
  return (
    <Answered answering={useAnswer('procedure', { id: procedure })}>
      {({ prospects, rule }) =>
        prospects === null ? null : (
          <p>
            <Prospect title={rule.title} prospects={prospects} />
          </p>
        )
      }
    </Answered>
  )
}

type BodyRule = OutputOf<'organisation'>['bodies'][number]['rules'][number]

function UnderRule({ draft, rule }: { readonly draft: string; readonly rule: BodyRule }) {
  const words = useWords()
  const votes = rule.procedure === 'vote'
  const { data } = useAnswer('would-it-pass', { draft, rule: rule.id }, { enabled: votes })
  if (!votes) {
    return (
      <li>
        <strong>{rule.title}:</strong> {words('draft.pass-silence')}
      </li>
    )
  }
  if (data?.ok !== true) return null
  return (
    <li>
      <Prospect title={rule.title} prospects={data.value.prospects} />
    </li>
  )
}

const meanings = { certain: 'agrees', open: 'undecided', impossible: 'opposes' } as const

// What a principal needs: who is still open, and on whom it hangs. The conditions stand on the draft's page.
const told: ReadonlySet<string> = new Set(['prospects.undecided', 'prospects.can_carry', 'prospects.can_block'])

function Prospect({ title, prospects }: { readonly title: string; readonly prospects: Prospects }) {
  const words = useWords()
  return (
    <>
      <strong>{title}:</strong>{' '}
      <Badge meaning={meanings[prospects.state]}>{words(`prospect.is-${prospects.state}`)}</Badge>
      {prospects.sentences
        .filter(({ code }) => told.has(code))
        .map((sentence) => (
          <span key={sentence.code}>
            {' '}
            <SentenceText sentence={sentence} />
          </span>
        ))}
    </>
  )
}
