import { Dialog } from '../../design/dialog.tsx'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'

const rows: readonly (readonly [readonly string[], WordKey])[] = [
  [['j'], 'curate.next'],
  [['k'], 'curate.previous'],
  [['a'], 'curate.accept'],
  [['e'], 'curate.edit'],
  [['s'], 'curate.to-speaker'],
  [['c'], 'curate.to-capacity'],
  [['r'], 'curate.reject'],
  [['u'], 'curate.reconsider'],
  [['n'], 'curate.find'],
  [['←', '→'], 'curate.key-word'],
  [['Shift + ←', 'Shift + →'], 'curate.key-character'],
  [['↑', '↓'], 'curate.key-other'],
  [['Enter'], 'curate.keep'],
  [['Esc'], 'curate.discard'],
]

/** The keys of the desk, and the switch that turns single keys off for those whose tools send them by themselves. */
export function KeysHelp({
  active,
  onActive,
  onClose,
}: {
  readonly active: boolean
  readonly onActive: (active: boolean) => void
  readonly onClose: () => void
}) {
  const words = useWords()
  return (
    <Dialog title={words('curate.help-title')} onClose={onClose}>
      <dl className="facts">
        {rows.map(([keys, key]) => (
          <KeyRow key={key} keys={keys} says={words(key)} />
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={active} onChange={(event) => onActive(event.target.checked)} />
        {words('curate.keys-on')}
      </label>
      <div className="dialog-foot">
        <button type="button" className="primary" onClick={onClose}>
          {words('acts.close')}
        </button>
      </div>
    </Dialog>
  )
}

const KeyRow = ({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) => (
  <>
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{says}</dd>
  </>
)
