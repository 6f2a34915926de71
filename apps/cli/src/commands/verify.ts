import { exitStatus, reportText, verifyDirectory } from '@commonline/verifier'
import { say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** `commonline verify DIR`: checks an exported record without trusting the server it came from. */
export async function verifyCommand(directory: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const report = await verifyDirectory(directory)
  if (options.json === true) sayJson(report)
  else say(reportText(report))
  return exitStatus(report)
}
