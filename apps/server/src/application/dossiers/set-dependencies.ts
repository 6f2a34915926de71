import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { authorOf } from './issue-author.ts'
import { checkLimit } from './limit-rules.ts'

/** What hangs together between the issues of a dossier, set anew as a whole; every analysis respects it from then on. */
export const setDependencies = onAct('set-dependencies', async (context, input) => {
  const { dossiers } = context.store
  // Under this lock, two who set them at once get two versions in turn, and no issue is worded anew meanwhile.
  const dossier = await dossiers.lock(input.dossier)
  if (dossier === null) return refuse('policy.not_found')
  const issues = await dossiers.issues(dossier.id)
  for (const dependency of input.dependencies) {
    const sound = checkLimit(dependency, issues)
    if (!sound.ok) return sound
  }
  const before = await dossiers.dependencies(dossier.id)

  const { at } = await context.moment()
  const { dependencies: list, reason, language } = input
  const set = { version: (before?.version ?? 0) + 1, list, reason, language, author: authorOf(context.actor) }
  await dossiers.addDependencies(dossier.id, { ...set, at })
  return accept({
    answer: { version: set.version },
    recorded: {
      subject: dossier.id,
      onBehalfOf: 'organisation',
      body: { dossier: dossier.id, ...set },
      readers: { kind: 'members' },
    },
  })
})
