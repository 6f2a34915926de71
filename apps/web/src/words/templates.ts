/** Texts by what they translate, where a hole `{}` stands for words that are the same in both. */
export type Templates = Readonly<Record<string, string>>

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

const asPattern = (template: string): RegExp =>
  new RegExp(`^${template.split('{}').map(literally).join('(.+?)')}$`, 'u')

/** The translation of a text, with what stands in its holes; null where there is none. */
export function translated(text: string, templates: Templates): string | null {
  if (Object.hasOwn(templates, text)) return templates[text] ?? null
  for (const [template, translation] of Object.entries(templates)) {
    if (!template.includes('{}')) continue
    const found = asPattern(template).exec(text)
    if (found === null) continue
    let hole = 0
    return translation.replaceAll('{}', () => found[(hole += 1)] ?? '')
  }
  return null
}
