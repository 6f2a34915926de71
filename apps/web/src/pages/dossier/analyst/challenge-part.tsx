import { challengeCaution, challengeModel, challengeSentences, oneIssueConcepts } from '@commonline/bargaining'
import type { ChallengeModel, Dossier } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentences } from '../dossier-sentences.tsx'
import { signedWords } from '../issue-words.ts'

/** A row and a column for each member: beyond this the table is read by nobody, and its sum is the cube of it. */
const MEMBERS_MOST = 40

/** The challenge model of each scale: who would expect something from challenging whom, and what positions alone say beside it. */
export function ChallengePart({ dossier, inputs }: { readonly dossier: DossierView; readonly inputs: Dossier }) {
  const { words } = useSpeaker()
  if (inputs.members.length > MEMBERS_MOST)
    return <p className="notice">{words('analyst.too-many', { most: MEMBERS_MOST })}</p>
  const scales = dossier.issues.filter(({ content }) => content.kind === 'scale')
  return (
    <>
      <p className="soft measure">{words('analyst.challenge-lead')}</p>
      {scales.map((issue) => {
        const model = challengeModel(inputs, issue.id)
        return (
          <div key={issue.id}>
            {model !== null && <Expectations issue={issue} model={model} />}
            <DossierSentences
              dossier={dossier}
              sentences={challengeSentences(issue.id, model, oneIssueConcepts(inputs, issue.id))}
            />
          </div>
        )
      })}
      <DossierSentences dossier={dossier} sentences={[challengeCaution()]} />
      <h4>{words('analyst.when-not')}</h4>
      <ul className="measure">
        <li>{words('analyst.challenge-not-forecast')}</li>
        <li>{words('analyst.challenge-not-size')}</li>
        <li>{words('analyst.challenge-not-salience')}</li>
      </ul>
    </>
  )
}

function Expectations({ issue, model }: { readonly issue: Issue; readonly model: ChallengeModel }) {
  const { words, locale } = useSpeaker()
  const most = Math.max(...model.expectedUtilityWithRisk.flat().map((value) => value ?? 0))
  const name = words('analyst.challenge-caption', { issue: issue.title })
  return (
    <div className="table-scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="challenge-table">
        <caption lang={issue.language}>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words('analyst.challenger')}</th>
            {model.members.map((member) => (
              <th key={member} scope="col" className="numeric">
                {member}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.members.map((member, row) => (
            <tr key={member}>
              <th scope="row">
                <MemberMark code={member} />
              </th>
              {model.members.map((other, column) => {
                const value = model.expectedUtilityWithRisk[row]?.[column] ?? null
                const share = most > 0 ? Math.max(0, value ?? 0) / most : 0
                return (
                  <td key={other} className="numeric">
                    {value === null ? (
                      <span className="soft">{words('analyst.itself')}</span>
                    ) : (
                      <>
                        <bdi dir="ltr">{signedWords(value, locale, 2)}</bdi>
                        <span className="challenge-bar" style={{ inlineSize: `${100 * share}%` }} />
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
