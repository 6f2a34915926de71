import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Forces a folder's list of names to disk: a renamed file is otherwise lost when the machine loses power. */
export function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
