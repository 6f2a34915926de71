import type { VerifyReport } from './verify-record.ts'

/** A report as lines for a terminal: what was found, then what it does not prove. */
export function reportText({ sentences, notProved }: VerifyReport): string {
  const found = sentences.map(({ text }) => text)
  if (notProved.length === 0) return found.join('\n')
  return [...found, '', 'What this does not prove:', ...notProved.map(({ text }) => `- ${text}`)].join('\n')
}
