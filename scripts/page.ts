import { ensurePageBuilt } from '../apps/cli/src/start/built-page.ts'
import { root } from './run.ts'

// Builds the page where `commonline start` will look for it, unless it lies there.
await ensurePageBuilt(root, new AbortController().signal)
