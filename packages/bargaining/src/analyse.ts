import { attachedEffects } from './attachments/attached-effects.ts'
import type { AttachedEffect } from './attachments/attached-effects.ts'
import { remedies } from './attachments/remedies.ts'
import type { Remedy } from './attachments/remedies.ts'
import { deadlock } from './deadlock/deadlock.ts'
import type { Deadlock } from './deadlock/deadlock.ts'
import { exchanges } from './deals/exchange.ts'
import { dealsCanBeAdded, packageDeals } from './deals/package-deals.ts'
import type { PackageDeal } from './deals/package-deals.ts'
import type { Deal } from './deals/exchange.ts'
import { canonicalInputs } from './dossier/canonical-inputs.ts'
import type { Dossier, Point } from './dossier/dossier.ts'
import { attachedSentences, remedySentences } from './explanation/attachment-sentences.ts'
import { deadlockSentences, inputSentences, limitSentences, outlookSentences } from './explanation/dossier-sentences.ts'
import { addedDealSentences, carrySentences, packageSentences } from './explanation/package-sentences.ts'
import { said } from './explanation/sentence-in-words.ts'
import { packageSureness, surenessSentences } from './explanation/sureness-sentences.ts'
import { mostRespected } from './limits/most-respected.ts'
import type { MostRespected } from './limits/most-respected.ts'
import { zones } from './limits/zone.ts'
import type { IssueZone } from './limits/zone.ts'
import { isScale } from './dossier/dossier.ts'
import { carriesWith } from './outlook/carries-with.ts'
import { optionPullsOn } from './outlook/option-pull.ts'
import type { OptionPull } from './outlook/option-pull.ts'
import { outlook } from './outlook/outlook.ts'
import type { Outlook } from './outlook/outlook.ts'
import { sensitivities } from './outlook/sensitivity.ts'
import type { Sensitivity } from './outlook/sensitivity.ts'
import { carryAt } from './proposal/carry.ts'
import type { Carries, Carry } from './proposal/carry.ts'
import { packagesFound } from './proposal/packages.ts'
import type { PackageChoices, Packages, WithoutPackage } from './proposal/packages.ts'
import { satisfactionWithoutAgreement } from './proposal/satisfaction-at.ts'
import type { Satisfaction } from './proposal/satisfaction-at.ts'
import type { Sentence } from './refusal.ts'
import { howSure } from './uncertainty/how-sure.ts'
import type { HowSure } from './uncertainty/how-sure.ts'
import { dossierUnity } from './unity/position-unity.ts'
import type { DossierUnity } from './unity/position-unity.ts'

/** Version of the methods of this room; stored with every result, raised when any result would change. */
export const BARGAINING_VERSION = '0.4.0'

export interface AnalyseChoices extends Omit<PackageChoices, 'mustCarry'> {
  /** The body's rule; without it there is no core and nothing is said about carrying. */
  readonly carries?: Carries
  /** Packages must carry under the rule, as far as the inputs show; default true where there is a rule. */
  readonly imposeRule?: boolean
  readonly seed?: number
  /** Sets of inputs drawn to say how sure all of it is; default 0, which leaves that out. */
  readonly draws?: number
  /** Hash of the canonical inputs, keyed by the caller where they are not public; without it the hash is null. */
  readonly hash?: (canonical: string) => string
  /** Deals described, best first; default 20. */
  readonly dealsMost?: number
}

/** Everything said about a dossier, computed only from what its reader may read. */
export interface LineAnalysis {
  readonly outlook: Outlook
  /** For each scale issue how the compromise answers to each member's position, importance and power. */
  readonly pulls: Readonly<Record<string, Readonly<Record<string, Sensitivity>>>>
  /** For each issue with options what each member's position does to the support of every option. */
  readonly optionPulls: Readonly<Record<string, Readonly<Record<string, OptionPull>>>>
  readonly unity: DossierUnity
  readonly packages: Packages
  readonly withoutAgreement: Satisfaction | null
  readonly carry: Readonly<Partial<Record<keyof Packages, Carry>>> | null
  /** What each thing attached to the packages does at them; null where nothing is. */
  readonly attached: Readonly<Partial<Record<keyof Packages, readonly AttachedEffect[]>>> | null
  /** What could be attached for members that lose by a package. */
  readonly remedies: Readonly<Partial<Record<keyof Packages, readonly Remedy[]>>>
  /** Null unless draws were asked for. */
  readonly howSure: HowSure | null
  readonly deadlock: Deadlock
  readonly limits: { readonly zones: readonly IssueZone[]; readonly respected: MostRespected }
  readonly deals: readonly Deal[]
  /** Deals that could be added to each package; left out where the body is too large to look while a reader waits. */
  readonly packageDeals: Readonly<Partial<Record<keyof Packages, readonly PackageDeal[]>>>
  readonly sentences: readonly Sentence[]
  readonly inputsHash: string | null
  readonly seed: number
  readonly version: string
}

const CONCEPTS = ['leximin', 'nash', 'kalaiSmorodinsky', 'issueByIssue'] as const
const DEALS_MOST = 20

/** The whole line on a dossier: a pure function of the dossier, the rule and the choices. */
export function analyse(dossier: Dossier, choices: AnalyseChoices = {}): LineAnalysis {
  const { carries } = choices
  const likely = outlook(dossier, carries === undefined ? undefined : carriesWith(dossier, carries))
  const imposed = carries !== undefined && choices.imposeRule !== false
  const found = packagesFound(dossier, imposed ? { ...choices, mustCarry: carries } : choices)
  const tabled = found.packages
  const pulls = Object.fromEntries(dossier.issues.filter(isScale).map(({ id }) => [id, sensitivities(dossier, id)]))
  const withOptions = dossier.issues.filter((issue) => !isScale(issue))
  const optionPulls = Object.fromEntries(withOptions.map(({ id }) => [id, optionPullsOn(dossier, id)]))
  const withoutAgreement = satisfactionWithoutAgreement(dossier)
  const locks = deadlock(dossier)
  const limits = { zones: zones(dossier), respected: mostRespected(dossier) }
  const { deals } = exchanges(dossier, choices.dealsMost ?? DEALS_MOST)
  const carry = carries === undefined ? null : carryOf(dossier, tabled, carries)
  const sure = (choices.draws ?? 0) > 0 ? howSure(dossier, tabled, choices) : null
  const attached = dossier.attachments === undefined ? null : eachPackage(tabled, (p) => attachedEffects(dossier, p))
  const helps = eachPackage(tabled, (point) => remedies(dossier, point))
  const added = dealsCanBeAdded(dossier) ? eachPackage(tabled, (point) => packageDeals(dossier, point)) : {}
  const aboutPackages = CONCEPTS.flatMap((concept): readonly Sentence[] => {
    const one = tabled[concept]
    if (one === null) return [noPackage(concept, found.without[concept] ?? 'none', limits.respected)]
    const own = carry?.[concept]
    const sureness = sure?.packages[concept]
    return [
      ...packageSentences(dossier, concept, one, tabled, withoutAgreement),
      ...(own === undefined ? [] : carrySentences(concept, own)),
      ...attachedSentences(dossier, concept, attached?.[concept] ?? []),
      ...remedySentences(concept, helps[concept] ?? []),
      ...addedDealSentences(concept, added[concept] ?? []),
      ...(sureness === undefined ? [] : packageSureness(concept, sureness)),
    ]
  })
  return {
    outlook: likely,
    pulls,
    optionPulls,
    unity: dossierUnity(dossier),
    packages: tabled,
    withoutAgreement,
    carry,
    attached,
    remedies: helps,
    howSure: sure,
    deadlock: locks,
    limits,
    deals,
    packageDeals: added,
    sentences: [
      ...inputSentences(dossier),
      ...outlookSentences(likely, pulls, optionPulls),
      ...limitSentences(limits.zones, limits.respected),
      ...deadlockSentences(locks),
      ...(sure === null ? [] : surenessSentences(sure)),
      ...aboutPackages,
    ],
    inputsHash: choices.hash?.(canonicalInputs(dossier)) ?? null,
    seed: choices.seed ?? 0,
    version: BARGAINING_VERSION,
  }
}

/** Something about each package that there is. */
function eachPackage<T>(tabled: Packages, of: (point: Point) => T): Partial<Record<keyof Packages, T>> {
  return Object.fromEntries(
    CONCEPTS.flatMap((concept) => {
      const point = tabled[concept]?.point
      return point === undefined ? [] : [[concept, of(point)]]
    }),
  )
}

function carryOf(dossier: Dossier, tabled: Packages, carries: Carries): LineAnalysis['carry'] {
  return Object.fromEntries(
    CONCEPTS.flatMap((concept): (readonly [string, Carry])[] => {
      const found = tabled[concept]
      return found === null ? [] : [[concept, carryAt(dossier, found.point, carries)]]
    }),
  )
}

/** The sentence for a concept without a package. */
function noPackage(concept: keyof Packages, why: WithoutPackage, { allTogether, complete }: MostRespected): Sentence {
  const limited = !allTogether && complete ? 'package.no_point' : 'package.none'
  const code = {
    indifferent: 'package.nobody_cares',
    none: limited,
    rule: 'package.none_carries',
    stopped: 'package.undecided',
  }
  return said(code[why], { concept })
}
