import type { AnyHandler } from '../handler.ts'

export const reportHandlers: readonly AnyHandler[] = []
