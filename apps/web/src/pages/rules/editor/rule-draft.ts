import { catalogue, lintRule, ruleById, ruleFromJson, ruleSchema } from '@commonline/rules'
import type { LintFinding, Rule } from '@commonline/rules'
import { useMemo, useState } from 'react'
import { isRecord } from '../records-within.ts'
import { beginning } from './schema-shape.ts'

/** A rule that is being written: any JSON, until nothing in it is left open. */
export interface RuleDraft {
  readonly data: unknown
  readonly findings: readonly LintFinding[]
  /** The rule, where nothing is left open. */
  readonly rule: Rule | null
  readonly change: (data: unknown) => void
  /** Goes one change back; null where there is none. */
  readonly undo: (() => void) | null
}

/** Where the draft waits while one looks elsewhere; it goes with the window. */
const kept = 'commonline.rule-draft'
/** More changes back than anybody goes. */
const mostBack = 100

/** A rule with nothing decided: what every rule has in common is filled in, and the linter asks for the rest. */
export function blankRule(): unknown {
  const begun = beginning(ruleSchema)
  const source = { certainty: 'own' }
  return { ...(isRecord(begun) ? begun : {}), version: 1, source, inForce: { from: null } }
}

/** What an author starts from: a rule of the catalogue as one's own, or a blank one. */
export function startingFrom(id: string): unknown {
  const rule = ruleById(id)
  return rule === null ? blankRule() : { ...rule, id: `${rule.id}-own`, version: 1 }
}

/** Ids of the catalogue with their titles, each once. */
export const startingPoints: readonly (readonly [id: string, title: string])[] = [
  ...new Map(catalogue.map(({ id, title }) => [id, title])),
]

function keptDraft(): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(kept) ?? 'null')
  } catch {
    return null
  }
}

function keepDraft(data: unknown): void {
  try {
    window.sessionStorage.setItem(kept, JSON.stringify(data))
  } catch {
    // Where a browser keeps nothing, the draft lives as long as the page.
  }
}

/** The draft of this window. What it was before each change is kept, so that nothing is lost by a change. */
export function useRuleDraft(from: string): RuleDraft {
  const [versions, setVersions] = useState<readonly unknown[]>(() => {
    const before = keptDraft()
    const asked = from === '' ? (before ?? blankRule()) : startingFrom(from)
    // Coming with another rule to start from, one finds the draft before it one step back.
    return before === null || from === '' ? [asked] : [before, asked]
  })
  const data = versions.at(-1)
  const findings = useMemo(() => lintRule(data), [data])
  const rule = useMemo(() => {
    const read = ruleFromJson(data)
    return read.ok ? read.value : null
  }, [data])
  const keep = (next: readonly unknown[]): void => {
    keepDraft(next.at(-1))
    setVersions(next)
  }
  return {
    data,
    findings,
    rule,
    // What changes nothing is no step to go back by.
    change: (next) => next !== data && keep([...versions.slice(-mostBack), next]),
    undo: versions.length > 1 ? () => keep(versions.slice(0, -1)) : null,
  }
}
