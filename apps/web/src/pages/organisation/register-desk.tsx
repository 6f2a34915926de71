import type { ComponentType } from 'react'
import { useId } from 'react'
import { useAddressState } from '../../design/address-state.ts'
import { useWords } from '../../words/use-words.ts'
import type { Organisation } from './organisation-page.tsx'
import { EndTermForm } from './end-term-form.tsx'
import { AdoptRuleForm, EstablishBodyForm } from './register-bodies.tsx'
import { BeginChairmanshipForm, ConveneSessionForm, RecordMeetingForm } from './register-calendar.tsx'
import { InvitePersonForm } from './invite-person-form.tsx'
import { ChangeStandingForm, RegisterMemberForm, SetWeightForm } from './register-members.tsx'
import { AppointStaffForm, FillOfficeForm, PresentCredentialsForm, RegisterPersonForm } from './register-people.tsx'

export interface RegisterFormProps {
  readonly organisation: Organisation
}

const forms = {
  'register-member': RegisterMemberForm,
  'change-standing': ChangeStandingForm,
  'set-weight': SetWeightForm,
  'establish-body': EstablishBodyForm,
  'adopt-rule': AdoptRuleForm,
  'register-person': RegisterPersonForm,
  'fill-office': FillOfficeForm,
  'present-credentials': PresentCredentialsForm,
  'appoint-staff': AppointStaffForm,
  'invite-person': InvitePersonForm,
  'end-term': EndTermForm,
  'begin-chairmanship': BeginChairmanshipForm,
  'convene-session': ConveneSessionForm,
  'record-meeting': RecordMeetingForm,
} as const satisfies Readonly<Record<string, ComponentType<RegisterFormProps>>>

type RegisterAct = keyof typeof forms

const acts = Object.keys(forms) as readonly RegisterAct[]
const isAct = (name: string): name is RegisterAct => Object.hasOwn(forms, name)

/** What the secretariat may enter in the register; the choice lives in the address. */
export function RegisterDesk({ organisation }: RegisterFormProps) {
  const words = useWords()
  const id = useId()
  const [chosen, choose] = useAddressState('enter')
  const act = isAct(chosen) ? chosen : null
  const Form = act === null ? null : forms[act]
  return (
    <>
      <p className="measure">{words('organisation.acts-lead')}</p>
      <div className="field">
        <label htmlFor={id}>{words('organisation.which-act')}</label>
        <select id={id} value={act ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{words('field.choose')}</option>
          {acts.map((name) => (
            <option key={name} value={name}>
              {words(`register.${name}`)}
            </option>
          ))}
        </select>
      </div>
      {Form !== null && act !== null && <Form key={act} organisation={organisation} />}
    </>
  )
}
