import { accept, refuse } from '@commonline/contract'
import type { OutputOf, Statement } from '@commonline/contract'
import type { Sentence } from '@commonline/rules'
import { currentPositions, needsNoNote } from '../dossiers/readable-positions.ts'
import type { Context } from '../context.ts'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import { circleOf } from '../policy/readers.ts'
import type { PlacedPositionRow } from '../ports/position-store.ts'

type MemberPage = OutputOf<'member'>

/** A member's page: what is public about it, and beside it what this reader in particular may see. */
export const member = onQuery('member', async (context, { code }) => {
  const { actor, store, today } = context
  const summary = (await store.organisation.members(today)).find((one) => one.code === code)
  if (summary === undefined) return refuse('policy.not_found')
  const offices = await store.organisation.offices()
  const statements = await store.reports.statements({ member: code })
  const positions = currentPositions(actor, await store.positions.ofMember(code))
  const opened = await openedPositions(context, positions)
  return accept({
    code,
    name: summary.name,
    standings: [...(await store.organisation.standings(code))],
    weights: [...(await store.organisation.weightsOf(code))],
    offices: offices
      .filter(({ of }) => of.kind === 'member' && of.member === code)
      .map(({ title, person, from, to, acting }) => ({ title, person: person.name, from, to, acting })),
    statements: mayCall(actor, 'dossier') ? [...statements] : statements.map(withoutDossier),
    positions: positions.map((position) => listed(position, opened.has(position.id))),
    mayReply: actor.role === 'delegate' && actor.member === code,
    notes: await notesFor(context, code, statements, positions.length - opened.size),
  })
})

/**
 * Positions whose words this page may show. Words that a member shared are opened on the dossier's page, where the member sees
 * who opened them; here they show once that has happened, so that no page is a way round being seen.
 */
async function openedPositions({ actor, store }: Context, positions: readonly PlacedPositionRow[]) {
  const before = await store.positions.openedBefore(
    positions.map(({ id }) => id),
    { role: actor.role, member: actor.member },
  )
  return new Set(
    positions.filter((position) => needsNoNote(actor, position) || before.has(position.id)).map(({ id }) => id),
  )
}

const listed = (position: PlacedPositionRow, opened: boolean): MemberPage['positions'][number] => ({
  dossier: position.dossier,
  dossierTitle: position.dossierTitle,
  issue: position.issue,
  issueTitle: position.issueTitle,
  standing: position.standing,
  words: opened ? position.words : '',
  at: position.at,
})

/** Under which dossier a statement is filed is the members' business. */
const withoutDossier = (statement: Statement): Statement => ({ ...statement, dossier: null })

async function notesFor(
  { actor, store }: Context,
  code: string,
  statements: readonly Statement[],
  unopened: number,
): Promise<Sentence[]> {
  const notes: Sentence[] = []
  const contradicted = statements.filter(({ replies }) => replies.at(-1)?.reflects === false).length
  if (contradicted > 0) {
    notes.push({
      code: 'member.statements_contradicted',
      facts: { member: code, contradicted, statements: statements.length },
      text: `Of ${statements.length} statements attributed to ${code}, ${code} says of ${contradicted} that they do not reflect its position.`,
    })
  }
  if (unopened > 0) {
    notes.push({
      code: 'member.positions_unopened',
      facts: { member: code, unopened },
      text: `The words of ${unopened} shared positions open on the dossier's page, where ${code} sees who opened them.`,
    })
  }
  const circle = circleOf(actor)
  const estimates = circle === null ? 0 : await store.positions.estimatesCount(code, circle)
  if (estimates > 0) {
    notes.push({
      code: 'member.own_estimates',
      facts: { member: code, estimates },
      text: `Your circle holds ${estimates} estimates of what ${code} wants. They are not positions.`,
    })
  }
  return notes
}
