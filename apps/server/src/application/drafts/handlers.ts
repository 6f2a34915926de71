import type { AnyHandler } from '../handler.ts'

export const draftHandlers: readonly AnyHandler[] = []
