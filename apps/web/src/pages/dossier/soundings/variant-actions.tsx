import type { Sounding } from '@commonline/contract'
import { useState } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { Answered } from '../../../design/answered.tsx'
import { Section } from '../../../design/section.tsx'
import { useMembers } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { VotesWhatIf } from '../../procedure/votes-what-if.tsx'
import type { TryPoint } from '../arrangement.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { KeepScenario } from '../scenarios/keep-scenario.tsx'
import { pointOfPackage } from '../packages/package-points.ts'

interface VariantActionsProps {
  readonly dossier: DossierView
  readonly sounding: Sounding
  /** Of the variant, from 1. */
  readonly number: number
  readonly onTry: TryPoint
}

/** Takes the point of a variant over: to the map, or as a scenario. Nothing for one that is words only. */
export function TakeOver({ dossier, sounding, number, onTry }: VariantActionsProps) {
  const words = useWords()
  const variant = sounding.variants[number - 1]
  if (variant === undefined || variant.package.length === 0) return null
  const { attachments } = variant
  const point = pointOfPackage(variant.package, dossier.issues)
  const name = words('sounding.variant', { number })
  return (
    <div className="row">
      <button type="button" className="small" onClick={() => onTry(point, { attachments })}>
        {words('proposal.try')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <KeepScenario dossier={dossier} point={point} attachments={attachments} name={name} />
    </div>
  )
}

type Asked = Omit<VariantActionsProps, 'onTry'>

/** The variant against every rule of the deciding body, from what was answered without condition. */
export function WouldVariantPass(props: Asked) {
  const words = useWords()
  return (
    <>
      <p className="soft measure">{words('sounding.pass-lead')}</p>
      <Answered answering={useAnswer('organisation', {})}>
        {({ bodies }) =>
          (bodies.find(({ id }) => id === props.dossier.body.id)?.rules ?? []).map(({ id, title, procedure }) => (
            <Section key={id} title={title} level={3}>
              {procedure === 'silence' ? <p>{words('draft.pass-silence')}</p> : <UnderRule {...props} rule={id} />}
            </Section>
          ))
        }
      </Answered>
    </>
  )
}

function UnderRule({ sounding, number, rule }: Asked & { readonly rule: string }) {
  const words = useWords()
  const members = useMembers()
  const [territory, setTerritory] = useState('')
  const answering = useAnswer('would-variant-pass', {
    sounding: sounding.id,
    variant: number,
    rule,
    ...(territory === '' ? {} : { territory }),
  })
  const { data } = answering
  const asks = territory !== '' || (data?.ok === false && data.problem.code === 'procedure.territory_missing')
  return (
    <>
      {asks && (
        <label className="labelled">
          {words('sounding.territory')}
          <select value={territory} onChange={(event) => setTerritory(event.target.value)}>
            <option value="">{words('field.choose')}</option>
            {members.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(!asks || territory !== '') && (
        <Answered answering={answering}>
          {({ rule: decided, electorate, territory: where, votes }) => (
            <VotesWhatIf
              rule={decided}
              frozen={{ electorate, territory: where }}
              start={votes}
              back={words('sounding.back-to-answers')}
              name={`variant-${sounding.id}-${number}.${rule}`}
            />
          )}
        </Answered>
      )}
    </>
  )
}
