import type { AnyHandler } from '../handler.ts'

export const dossierHandlers: readonly AnyHandler[] = []
