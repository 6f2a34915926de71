import type { BallotMember, Decision, Rule } from '@commonline/rules'
import { recordsWithin } from '../records-within.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import type { NamedLists } from '../vote-table/lists-in-address.ts'

/** Something a rule refers to that the electorate must say: who holds a role on the matter, or of whom a fact is true. */
export interface AskedName {
  readonly kind: 'role' | 'attribute'
  readonly name: string
}

/** Roles whose holder decides a tie, in whatever part of a decision. */
const tieRoles = (decision: Decision): readonly string[] =>
  recordsWithin(decision).flatMap(({ kind, role }) =>
    kind === 'casting-vote' && typeof role === 'string' ? [role] : [],
  )

/** The roles and facts that a rule refers to, each once. */
export function askedNames(rule: Rule): readonly AskedName[] {
  const groups = Object.values(rule.groups ?? {})
  const roles = [
    ...(rule.electorate.withoutVote ?? []).map(({ role }) => role),
    ...groups.flatMap(({ role }) => (role === undefined ? [] : [role])),
    ...tieRoles(rule.decision),
  ]
  const attributes = groups.flatMap(({ attribute }) => (attribute === undefined ? [] : [attribute]))
  return [
    ...[...new Set(roles)].map((name) => ({ kind: 'role' as const, name })),
    ...[...new Set(attributes)].map((name) => ({ kind: 'attribute' as const, name })),
  ]
}

/** Whether a rule counts on the member on whose territory a matter would apply: without it, it decides another question. */
export const asksForTerritory = (rule: Rule): boolean => askedNames(rule).some(({ name }) => name === 'territory')

/** As it stands in an address that nobody holds something. */
export const NOBODY = '-'

/** The electorate with who holds what. What the reader did not say stays as the members state it. */
export function framed(members: readonly BallotMember[], asked: readonly AskedName[], held: NamedLists): BallotFrame {
  const chosen = ({ name }: AskedName): readonly string[] =>
    (held[name] ?? []).filter((id) => members.some((member) => member.id === id))
  const roles = asked
    .filter((one) => one.kind === 'role' && chosen(one).length > 0)
    .map((one) => [one.name, chosen(one)] as const)
  const facts = asked.filter(
    (one) => one.kind === 'attribute' && (chosen(one).length > 0 || held[one.name]?.includes(NOBODY) === true),
  )
  return {
    members:
      facts.length === 0
        ? members
        : members.map((member) => ({
            ...member,
            attributes: {
              ...member.attributes,
              ...Object.fromEntries(facts.map((one) => [one.name, chosen(one).includes(member.id)])),
            },
          })),
    ...(roles.length === 0 ? {} : { roles: Object.fromEntries(roles) }),
  }
}

/** Who holds a role, or of whom a fact is true: as the electorate states it, else the members that the rule names. */
export function holdersOf(rule: Rule, { kind, name }: AskedName, { members, roles }: BallotFrame): readonly string[] {
  if (kind === 'role') return [roles?.[name] ?? []].flat()
  const named = Object.values(rule.groups ?? {}).find(({ attribute }) => attribute === name)?.members ?? []
  return members.filter(({ id, attributes }) => attributes?.[name] ?? named.includes(id)).map(({ id }) => id)
}
