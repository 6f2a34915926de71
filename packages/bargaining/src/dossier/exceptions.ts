import type { Exception } from './attachment.ts'
import type { Dossier, Issue, Limit, Point } from './dossier.ts'

const known = new WeakMap<Dossier, readonly Exception[]>()
const NO_EXCEPTIONS: readonly Exception[] = []

/** What the attachments of a dossier change for whom, at most one for each member and issue; remembered per dossier. */
export function exceptionsOf(dossier: Dossier): readonly Exception[] {
  if (dossier.attachments === undefined) return NO_EXCEPTIONS
  const exceptions = known.get(dossier) ?? gather(dossier)
  known.set(dossier, exceptions)
  return exceptions
}

function gather(dossier: Dossier): readonly Exception[] {
  return (dossier.attachments ?? []).flatMap((attachment): readonly Exception[] => {
    if (attachment.kind === 'declaration') return []
    const { issue } = attachment
    const statusQuo = dossier.issues.find(({ id }) => id === issue)?.statusQuo
    const forAll = (
      members: readonly string[],
      at: number | string | undefined,
      share: number,
    ): readonly Exception[] =>
      at === undefined || share === 0 ? [] : members.map((member) => ({ member, issue, at, share }))
    switch (attachment.kind) {
      case 'transition':
        return forAll(attachment.members, attachment.from ?? statusQuo, attachment.share)
      case 'derogation':
        return forAll(attachment.members, attachment.at, attachment.share ?? 1)
      case 'opt-out':
        return forAll(attachment.members, statusQuo, 1)
      case 'review-clause': {
        const everybody = dossier.members.map(({ id }) => id)
        return attachment.lapses ? forAll(everybody, statusQuo, 1 - attachment.after) : []
      }
    }
  })
}

/**
 * The point as a limit sees it: where another value holds for its member without end on its issue, that value. A passing
 * one does not count here, since what comes after it has to be acceptable too. Conditions see the package's own values.
 */
export function pointFor(dossier: Dossier, limit: Pick<Limit, 'member' | 'issue'>, point: Point): Point {
  const { issue } = limit
  if (point[issue] === undefined) return point
  const own = exceptionsOf(dossier).find((one) => one.member === limit.member && one.issue === issue && one.share >= 1)
  return own === undefined ? point : { ...point, [issue]: own.at }
}

/** The value of an exception as the model counts it: a value on the scale, or an option's index. */
export function exceptionValue(issue: Issue, at: number | string): number {
  if ('options' in issue) return issue.options.indexOf(String(at))
  return Number(at)
}
