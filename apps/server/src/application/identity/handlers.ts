import type { AnyHandler } from '../handler.ts'

export const identityHandlers: readonly AnyHandler[] = []
