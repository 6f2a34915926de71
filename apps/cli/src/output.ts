/** What a command ends with. The numbers are the same everywhere. */
export const exit = { yes: 0, no: 1, badInput: 2, refused: 3, fault: 70 } as const
export type ExitStatus = (typeof exit)[keyof typeof exit]

/** A "no" before the question could be asked: printed on standard error with its stable code. */
export interface InputRefusal {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** One line: the sentence where there is one, then code and facts. */
export function complain({ code, facts }: InputRefusal, words: string | null = null): ExitStatus {
  const said = Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ')
  process.stderr.write(`${words === null ? '' : `${words} `}${code}${said === '' ? '' : ` (${said})`}\n`)
  return exit.badInput
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** JSON for programs: two spaces, so that a person can read it too. */
export const sayJson = (value: unknown): void =>
  say(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one), 2))

export const saySentences = (sentences: readonly { readonly text: string }[]): void => {
  for (const { text } of sentences) say(text)
}
