import type { Sounding } from '@commonline/contract'
import { useAnswer } from '../../../api/answers.ts'
import { useWork } from '../../../api/perform.ts'
import { Answered } from '../../../design/answered.tsx'
import { ConfirmButton } from '../../../design/confirm-button.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { Section } from '../../../design/section.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import { SoundingQuestion } from './asked-of-us.tsx'
import type { Arrangement, TryPoint } from '../arrangement.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { PutSoundingForm } from './put-sounding-form.tsx'
import { SoundingTable } from './sounding-table.tsx'
import { TakeOver, WouldVariantPass } from './variant-actions.tsx'

export interface SoundingsPartProps {
  readonly dossier: DossierView
  readonly analysis: Analysis | null
  /** What is tried out on the map. */
  readonly tried: Arrangement | null
  readonly onTry: TryPoint
}

/** For the chair's office: whom it sounded out, on which variants, and what each answered. */
export function SoundingsPart(props: SoundingsPartProps) {
  const words = useWords()
  return (
    <Section title={words('sounding.title')} id="soundings" level={3}>
      <p className="soft measure">{words('sounding.lead')}</p>
      <Answered answering={useAnswer('soundings', { dossier: props.dossier.id })}>
        {({ soundings, may }) => (
          <>
            {soundings.length === 0 && (
              <EmptyState title={words('sounding.none')}>
                <p>{words('sounding.none-lead')}</p>
              </EmptyState>
            )}
            {soundings.toReversed().map((sounding) => (
              <OneSounding key={sounding.id} sounding={sounding} {...props} />
            ))}
            {may.put && <Foldable summary={words('sounding.put')}>{() => <PutSoundingForm {...props} />}</Foldable>}
          </>
        )}
      </Answered>
    </Section>
  )
}

function OneSounding({ sounding, dossier, onTry }: SoundingsPartProps & { readonly sounding: Sounding }) {
  const words = useWords()
  const withdrawing = useWork('withdraw-sounding')
  return (
    <article className="sounding">
      <SoundingQuestion sounding={sounding} />
      <SoundingTable
        sounding={sounding}
        issues={dossier.issues}
        takeOver={(number) => <TakeOver dossier={dossier} sounding={sounding} number={number} onTry={onTry} />}
      />
      {/* While it is being withdrawn nothing asks about it any more. */}
      {!withdrawing.busy &&
        sounding.variants.map(({ words: said }, index) => (
          <Foldable key={`${index} ${said}`} summary={words('sounding.pass', { number: index + 1 })}>
            {() => <WouldVariantPass dossier={dossier} sounding={sounding} number={index + 1} />}
          </Foldable>
        ))}
      <p className="sounding-foot">
        <ConfirmButton
          label={words('sounding.withdraw')}
          question={words('sounding.withdraw-question')}
          busy={withdrawing.busy}
          onConfirm={() => void withdrawing.send({ sounding: sounding.id })}
        />
      </p>
      <CallTrouble refusal={withdrawing.refusal} broken={withdrawing.broken} />
    </article>
  )
}
