import { encodeUtf8 } from '@commonline/record'
import type { ExportBytes, ExportFile } from '@commonline/record'

/** The lines of a file of an export. */
export const linesIn = (files: ExportBytes, name: ExportFile): readonly string[] =>
  Buffer.from(files[name]).toString('utf8').split('\n').slice(0, -1)

/** An export in which the lines of one file were changed and nothing else. */
export const rewritten = (
  files: ExportBytes,
  name: ExportFile,
  change: (lines: readonly string[]) => readonly string[],
): ExportBytes => ({
  ...files,
  [name]: encodeUtf8(
    change(linesIn(files, name))
      .map((line) => `${line}\n`)
      .join(''),
  ),
})
