import type { Audience } from '@commonline/contract'
import { useState } from 'react'
import { AudiencePicker } from '../../design/audience-picker.tsx'
import { WorkForm } from '../../design/work-form.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { votes } from '../procedure/vote-form.tsx'
import type { DraftView } from './draft-page.tsx'

/** How the member intends to vote, for whom it names: without prejudice, and taken back at will. */
export function IntentionPart({ draft }: { readonly draft: DraftView }) {
  const words = useWords()
  const { hat } = useHouse()
  const own = draft.intentions.find(({ member }) => member === hat.member)
  const [audience, setAudience] = useState<Audience>(own?.audience ?? { kind: 'own-delegation' })
  return (
    <>
      <p className="soft">{words('draft.intention-lead')}</p>
      <WorkForm
        work="indicate-intention"
        send={words('draft.indicate')}
        done={words('draft.indicated')}
        fields={[
          {
            kind: 'choice',
            name: 'vote',
            label: words('vote.label'),
            initial: own?.vote ?? '',
            choices: [
              ...votes.map((one) => ({ value: one, label: words(`vote.${one}`) })),
              { value: 'back', label: words('draft.take-back') },
            ],
          },
        ]}
        inputOf={(values) => ({
          draft: draft.id,
          vote: votes.find((one) => one === lineOf(values, 'vote')) ?? null,
          audience,
        })}
      >
        <AudiencePicker value={audience} own={hat.member ?? ''} onChange={setAudience} />
      </WorkForm>
    </>
  )
}
