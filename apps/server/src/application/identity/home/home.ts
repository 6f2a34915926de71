import { accept } from '@commonline/contract'
import type { DossierSummary, HomeItem, MemberCode } from '@commonline/contract'
import type { Actor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { dossiers } from '../../dossiers/dossiers.ts'
import { onQuery } from '../../handler.ts'
import { mayCall } from '../../policy/entitlements.ts'
import { conductorsNeeds, delegationsNeeds, isOpen } from './dossier-needs.ts'
import { soonestFirst } from './home-item.ts'
import { isOver, waitsForChallenge } from '../../drafts/summaries.ts'
import { procedureNeeds } from './procedure-needs.ts'
import { reportNeed, statementNeeds } from './report-needs.ts'
import { readableSoundings } from '../../soundings/readable-soundings.ts'
import { soundingNeeds } from './sounding-needs.ts'
import { concerns, remindedSince, renewalNeed } from './sign-in-needs.ts'

/** What needs the hat that is worn now. Read as that hat reads: nothing here is known to it that its pages would not show. */
export const home = onQuery('home', async (context) => {
  const { store, today } = context
  const chair = await store.organisation.chairOn(today)
  const lines = await store.drafts.lines(today)
  const items = [
    ...(await fromProcedures(context)),
    ...(await fromDossiers(context)),
    ...(await fromSoundings(context, chair?.id ?? null)),
    ...(await fromReports(context)),
    ...(await fromStatements(context)),
    ...(await fromInvitations(context)),
  ]
  return accept({
    items: soonestFirst(items),
    linesInForce: lines.filter(({ inForce }) => inForce).length,
    chair: chair && {
      member: chair.member,
      to: chair.to,
      daysLeft: chair.to === null ? null : daysBetween(today, chair.to),
    },
  })
})

async function fromProcedures({ actor, store, now }: Context): Promise<readonly HomeItem[]> {
  if (!mayCall(actor, 'procedures')) return []
  const items: HomeItem[] = []
  for (const procedure of await store.procedures.list()) {
    if (isOver(procedure) && procedure.state !== 'challenged' && !waitsForChallenge(procedure)) continue
    // Only a delegation is asked by what stands in the events; those who conduct see the procedure's state.
    const events = delegationOf(actor) === null ? [] : await store.procedures.events(procedure.id)
    items.push(...procedureNeeds(actor, procedure, events, now))
  }
  return items
}

async function fromDossiers(context: Context): Promise<readonly HomeItem[]> {
  const { actor } = context
  const conducts = mayCall(actor, 'call-for-positions')
  const delegation = delegationOf(actor)
  if (!conducts && delegation === null) return []
  const found = await dossiers.perform(context, {})
  if (!found.ok) return []
  const items: HomeItem[] = []
  for (const dossier of found.value.dossiers.filter(isOpen)) {
    if (conducts) items.push(...conductorsNeeds(actor, dossier))
    if (delegation !== null) items.push(...(await fromOwnPositions(context, delegation, dossier)))
  }
  return items
}

async function fromOwnPositions(
  { store }: Context,
  member: string,
  dossier: DossierSummary,
): Promise<readonly HomeItem[]> {
  const issues = await store.dossiers.issues(dossier.id)
  const calls = await store.dossiers.calls(dossier.id)
  const positions = await store.positions.ofDossier(dossier.id)
  const ids = issues.map(({ id }) => id)
  return delegationsNeeds(member, dossier, ids, calls, positions)
}

async function fromSoundings({ actor, store }: Context, chairmanship: string | null): Promise<readonly HomeItem[]> {
  if (chairmanship === null || !mayCall(actor, 'soundings')) return []
  const items: HomeItem[] = []
  for (const sounding of readableSoundings(actor, await store.soundings.ofChairmanship(chairmanship))) {
    const dossier = await store.dossiers.find(sounding.dossier)
    items.push(...soundingNeeds(actor, sounding, dossier?.title ?? ''))
  }
  return items
}

async function fromReports({ actor, store }: Context): Promise<readonly HomeItem[]> {
  if (!mayCall(actor, 'accept-statement')) return []
  return (await store.reports.list({ toCurateOnly: true })).map(reportNeed)
}

async function fromStatements({ actor, store, now }: Context): Promise<readonly HomeItem[]> {
  if (!mayCall(actor, 'reply-to-statement') || actor.member === null) return []
  return statementNeeds(actor.member, await store.reports.statements({ member: actor.member }), now)
}

async function fromInvitations({ actor, store, alliance, now, today }: Context): Promise<readonly HomeItem[]> {
  if (actor.person === null) return []
  const to = mayCall(actor, 'record') ? '/record' : '/organisation'
  const items: HomeItem[] = []
  for (const renewal of await store.identity.renewals(remindedSince(now))) {
    const terms = await store.identity.termsOn(renewal.person, today)
    if (concerns(actor, renewal, terms)) items.push(renewalNeed(renewal, alliance.zone, to))
  }
  return items
}

/** The member of whose delegation the actor is; the chair's office of that member is not of it. */
const delegationOf = (actor: Actor): MemberCode | null =>
  actor.role === 'delegate' || actor.role === 'aide' ? actor.member : null

const dayLength = 24 * 60 * 60 * 1000

/** Days from one ISO date to another: 0 on the last day of a chairmanship. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
