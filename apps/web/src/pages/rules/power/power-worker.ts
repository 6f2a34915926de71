import { powerOf } from '@commonline/rules'
import type { PowerQuestion } from './power-question.ts'

// Apart from the page, so that the page stays alive and can stop it.
self.addEventListener('message', ({ data }: MessageEvent<PowerQuestion>) => {
  self.postMessage(powerOf(data.game, data.members, data.indices), { transfer: [] })
})
