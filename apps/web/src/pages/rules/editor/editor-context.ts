import type { LintFinding } from '@commonline/rules'
import { createContext, useContext } from 'react'
import { pathText } from './json-path.ts'
import type { JsonPath } from './json-path.ts'

/** What the parts of the form share. */
export interface Editing {
  readonly data: unknown
  readonly put: (path: JsonPath, value: unknown) => void
  readonly rename: (path: JsonPath, from: string, to: string) => void
  readonly findings: readonly LintFinding[]
  /** Names that the rule gives and its conditions refer to, by the field that refers to them. */
  readonly names: Readonly<Record<string, readonly string[]>>
}

export const EditingContext = createContext<Editing>({
  data: null,
  put: () => undefined,
  rename: () => undefined,
  findings: [],
  names: {},
})

export const useEditing = (): Editing => useContext(EditingContext)

/** The findings at exactly this place. */
export const useFindings = (path: JsonPath): readonly LintFinding[] => {
  const { findings } = useEditing()
  const text = pathText(path)
  return findings.filter((finding) => finding.path === text)
}

/** The id of the control, or the group of controls, for a place in the rule. */
export const controlId = (path: string): string => `rule.${path}`
