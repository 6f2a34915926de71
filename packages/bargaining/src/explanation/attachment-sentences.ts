import type { AttachedEffect } from '../attachments/attached-effects.ts'
import type { Remedy } from '../attachments/remedies.ts'
import type { Attachment } from '../dossier/attachment.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Facts, Sentence } from '../refusal.ts'
import type { Concept } from './package-sentences.ts'
import { said } from './sentence-in-words.ts'

/** What is attached to a package, whom it serves, which limits it meets or breaks. */
export function attachedSentences(
  dossier: Dossier,
  concept: Concept,
  effects: readonly AttachedEffect[],
): readonly Sentence[] {
  if (effects.length === 0) return []
  const told = effects.flatMap((effect) => effectSentences(dossier, effect, concept))
  const some = effects.some(({ attachment }) => attachment.kind !== 'declaration')
  return [...told, ...(some ? [said('attached.assumed', { concept })] : [])]
}

/** One thing attached to a package of a concept or to any other point: what it is first, then what it does. */
export function effectSentences(
  dossier: Dossier,
  { attachment, changes, meets, breaks }: AttachedEffect,
  concept?: Concept,
): readonly Sentence[] {
  const about: Facts = concept === undefined ? {} : { concept }
  return [
    said(`attached.${attachment.kind.replace('-', '_')}`, { ...about, ...factsOf(dossier, attachment) }),
    ...changes.map(({ member, without, with: attached }) =>
      said('attached.change', { ...about, member, without, attached }),
    ),
    ...meets.map(({ member, issue }) => said('attached.meets_limit', { ...about, member, issue })),
    ...breaks.map(({ member, issue }) => said('attached.breaks_limit', { ...about, member, issue })),
  ]
}

function factsOf(dossier: Dossier, attachment: Attachment): Facts {
  if (attachment.kind === 'declaration') return { member: attachment.member, words: attachment.words }
  const { issue } = attachment
  const statusQuo = String(dossier.issues.find(({ id }) => id === issue)?.statusQuo ?? '')
  switch (attachment.kind) {
    case 'transition': {
      const { members, share, from } = attachment
      return { issue, members, share, from: from === undefined ? statusQuo : String(from) }
    }
    case 'derogation': {
      const { members, share, at } = attachment
      return { issue, members, share: share ?? 1, at: String(at) }
    }
    case 'opt-out':
      return { issue, members: attachment.members, at: statusQuo }
    case 'review-clause':
      return { issue, after: attachment.after, lapses: attachment.lapses ? 1 : 0, at: statusQuo }
  }
}

/** What could be attached for whom: the smallest way for each member and reason. */
export function remedySentences(concept: Concept, found: readonly Remedy[]): readonly Sentence[] {
  const first = found.filter(
    (one, at) => found.findIndex((other) => other.member === one.member && other.settles === one.settles) === at,
  )
  return first.flatMap((remedy) => remedySentence(remedy, concept) ?? [])
}

/** One thing that could be attached for a member, to a package of a concept or to any other point. */
export function remedySentence({ member, attachment }: Remedy, concept?: Concept): Sentence | null {
  const about: Facts = concept === undefined ? { member } : { concept, member }
  switch (attachment.kind) {
    case 'transition':
      return said('remedy.transition', { ...about, issue: attachment.issue, share: attachment.share })
    case 'opt-out':
      return said('remedy.opt_out', { ...about, issue: attachment.issue })
    case 'derogation':
      return said('remedy.derogation', { ...about, issue: attachment.issue, at: String(attachment.at) })
    case 'review-clause':
    case 'declaration':
      return null
  }
}
