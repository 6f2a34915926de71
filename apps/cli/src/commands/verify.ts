import { verification, verificationJson, verificationText } from '@commonline/verifier'
import { say, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** What `commonline verify` is told beside the folder. */
interface VerifyOptions {
  readonly receipt?: string
  readonly compare?: string
  readonly json?: boolean
}

/**
 * `commonline verify DIR`: checks an exported record without trusting the server it came from, and what a member holds against
 * it: receipts of its own acts, another member's export.
 */
export async function verifyCommand(directory: string, options: VerifyOptions): Promise<ExitStatus> {
  const done = await verification({ directory, receipt: options.receipt, compare: options.compare })
  if (options.json === true) sayJson(verificationJson(done))
  else say(verificationText(done))
  return done.status
}
