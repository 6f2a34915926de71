import type { Swing } from '@commonline/bargaining'
import type { TornadoRow } from '../../../charts/tornado-bars.tsx'
import type { Speaker } from '../../../words/words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { hundredthsWords, pointWords } from '../issue-words.ts'

/** Inputs that matter most, each in words with its ends; `read` words a result. */
export const swingRows = (
  swings: readonly Swing[],
  { issues }: Pick<DossierView, 'issues'>,
  { words, locale }: Speaker,
  read: (result: number) => string,
): readonly TornadoRow[] =>
  swings.map(({ kind, member, issue, inputLow, inputHigh, resultLow, resultHigh }) => {
    const input = (at: number): string => (kind === 'position' ? pointWords(at, locale) : hundredthsWords(at, locale))
    const title = issues.find(({ id }) => id === issue)?.title ?? ''
    return {
      says: words(`sure.input.${kind}`, { member, issue: title }),
      inputs: [input(inputLow), input(inputHigh)],
      results: [read(resultLow), read(resultHigh)],
      resultLow,
      resultHigh,
    }
  })
