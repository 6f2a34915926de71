import type { AnyHandler } from '../handler.ts'

export const recordHandlers: readonly AnyHandler[] = []
