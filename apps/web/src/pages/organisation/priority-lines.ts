export type PriorityLines =
  | { readonly ok: true; readonly value: { readonly code: string; readonly title: string }[] }
  | { readonly ok: false; readonly line: string }

/** Priority areas as they are entered, one a line with the code first: "P1 Crossings that work". */
export function priorityLines(lines: readonly string[]): PriorityLines {
  const priorities: { readonly code: string; readonly title: string }[] = []
  for (const line of lines) {
    const [, code, title] = /^(P\d{1,2})[\s:.–-]+(\S.*)$/.exec(line) ?? []
    if (code === undefined || title === undefined) return { ok: false, line }
    priorities.push({ code, title: title.trim() })
  }
  return { ok: true, value: priorities }
}
