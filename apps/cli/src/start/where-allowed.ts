/**
 * Does what keeps a folder tidy where this user may, and leaves it be where not: in another user's checkout, on a disk that may
 * only be read. Files that others removed meanwhile are no fault either.
 */
export function whereAllowed(tidy: () => void): void {
  try {
    tidy()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && letBe.has(error.code))) throw error
  }
}

const letBe = new Set<unknown>(['EACCES', 'EPERM', 'EROFS', 'ENOENT'])
