import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { ActForm } from '../../design/act-form.tsx'
import { Answered } from '../../design/answered.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from './text-language.ts'

export function OpenDossierForm() {
  const words = useWords()
  const navigate = useNavigate()
  const language = useTextLanguage()
  return (
    <Answered answering={useAnswer('organisation', {})}>
      {({ bodies, chairmanships }) => (
        <ActForm
          act="open-dossier"
          title={words('dossier.open')}
          readers={{ kind: 'members' }}
          fields={[
            { kind: 'line', name: 'title', label: words('dossier.name'), maxLength: 300 },
            {
              kind: 'choice',
              name: 'body',
              label: words('dossier.body'),
              choices: bodies.map(({ id, name }) => ({ value: id, label: name })),
            },
            { kind: 'words', name: 'question', label: words('dossier.question') },
            {
              kind: 'choice',
              name: 'priority',
              label: words('dossier.priority'),
              optional: true,
              choices: (chairmanships.find(({ current }) => current)?.priorities ?? []).map(({ code, title }) => ({
                value: code,
                label: `${code} ${title}`,
              })),
            },
          ]}
          inputOf={(values) => ({
            title: lineOf(values, 'title'),
            body: lineOf(values, 'body'),
            question: lineOf(values, 'question'),
            priority: lineOrNull(values, 'priority'),
            language,
          })}
          onRecorded={({ id }) => void navigate({ to: '/dossiers/$id', params: { id } })}
        />
      )}
    </Answered>
  )
}
