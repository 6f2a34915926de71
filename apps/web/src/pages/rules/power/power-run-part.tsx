import type { Refusal } from '@commonline/rules'
import { Progress } from '../../../design/progress.tsx'
import { isWordKey } from '../../../words/catalogue.ts'
import { useWords } from '../../../words/use-words.ts'
import { IndexChoice } from './index-choice.tsx'
import type { PowerQuestion } from './power-question.ts'
import { PowerResult } from './power-result.tsx'
import { useIndexChoice } from './use-index-choice.ts'
import { usePower } from './use-power.ts'

/** Starts and stops the computation, says that it goes on, and shows what came of it. */
export function PowerRunPart({ question: without }: { readonly question: PowerQuestion }) {
  const words = useWords()
  const [indices, choose] = useIndexChoice()
  const question = indices.length === 0 ? without : { ...without, indices }
  const { state, start, stop } = usePower()
  const running = state.kind === 'running'
  const asked = JSON.stringify(question)
  return (
    <>
      <IndexChoice chosen={indices} onChoose={choose} />
      <p className="row screen-only">
        <button type="button" className="primary" aria-disabled={running} onClick={() => !running && start(question)}>
          {words('power.compute')}
        </button>
        <button type="button" aria-disabled={!running} onClick={() => running && stop()}>
          {words('power.stop')}
        </button>
      </p>
      {running && <Progress label={words('power.running')} />}
      {state.kind === 'stopped' && <p role="status">{words('power.stopped')}</p>}
      {state.kind === 'failed' && <p role="alert">{words('power.failed')}</p>}
      {state.kind === 'done' && JSON.stringify(state.question) !== asked && (
        <p className="notice" data-meaning="undecided" role="status">
          {words('power.other-question')}
        </p>
      )}
      {state.kind === 'done' &&
        (state.result.ok ? (
          <PowerResult power={state.result.value} question={state.question} />
        ) : (
          <RefusedPower refusal={state.result.refusal} />
        ))}
    </>
  )
}

function RefusedPower({ refusal }: { readonly refusal: Refusal }) {
  const words = useWords()
  const key = `power.refused.${refusal.code.replace('power.', '')}`
  return (
    <p className="notice" data-meaning="opposes" role="alert">
      {isWordKey(key) ? words(key) : words('power.refused')} <code>{refusal.code}</code>
    </p>
  )
}
