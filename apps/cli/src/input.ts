import { readFile } from 'node:fs/promises'
import type { InputRefusal } from './output.ts'

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: InputRefusal }

const refused = (
  code: string,
  facts: InputRefusal['facts'],
): { readonly ok: false; readonly refusal: InputRefusal } => ({
  ok: false,
  refusal: { code, facts },
})

/** The bytes of a file; `-` is standard input. */
export async function readBytes(file: string): Promise<Read<Uint8Array>> {
  try {
    if (file !== '-') return { ok: true, value: await readFile(file) }
    const parts: Buffer[] = []
    for await (const part of process.stdin) parts.push(part as Buffer)
    return { ok: true, value: Buffer.concat(parts) }
  } catch (error) {
    return refused('input.unreadable', { file, reason: error instanceof Error ? error.message : 'unknown' })
  }
}

/** A file's text, which must be UTF-8. */
export async function readText(file: string): Promise<Read<string>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) }
  } catch {
    return refused('input.not_utf8', { file })
  }
}

/** A file's JSON, as it is: who asked for it checks its shape. */
export async function readJson(file: string): Promise<Read<unknown>> {
  const text = await readText(file)
  if (!text.ok) return text
  try {
    return { ok: true, value: JSON.parse(text.value) as unknown }
  } catch (error) {
    return refused('input.not_json', { file, reason: error instanceof Error ? error.message : 'unknown' })
  }
}
