/** Anchors as they are written, one a line, point first: `70 Consent is presumed.` Null where a line does not begin so. */
export function anchorLines(lines: readonly string[]): { at: number; words: string }[] | null {
  const anchors = lines.map((line) => /^(\d{1,3}(?:\.\d+)?)[\s:.–-]+(.+)$/u.exec(line))
  if (anchors.length < 2 || anchors.includes(null)) return null
  return anchors.map((found) => ({ at: Number(found?.[1]), words: found?.[2]?.trim() ?? '' }))
}

/** Options, one a line, short name first: `rotating: With the member in the chair.` */
export function optionLines(lines: readonly string[]): { id: string; words: string }[] | null {
  const options = lines.map((line) => /^([a-z0-9][a-z0-9-]{0,60})\s*:\s*(.+)$/u.exec(line))
  if (options.length < 2 || options.includes(null)) return null
  return options.map((found) => ({ id: found?.[1] ?? '', words: found?.[2]?.trim() ?? '' }))
}
