export interface ChainLink {
  readonly order: number
  readonly role: string
  readonly name: string
}

export interface ChainStep {
  readonly role: string
  readonly names: readonly string[]
}

/**
 * The chain as steps: links of one role that follow each other stand side by side, since two people quoted in one report did
 * not relay each other.
 */
export function chainSteps(chain: readonly ChainLink[]): readonly ChainStep[] {
  const steps: { readonly role: string; readonly names: string[] }[] = []
  for (const { role, name } of chain.toSorted((one, other) => one.order - other.order)) {
    const last = steps.at(-1)
    if (last?.role !== role) steps.push({ role, names: [name] })
    else if (!last.names.includes(name)) last.names.push(name)
  }
  return steps
}
