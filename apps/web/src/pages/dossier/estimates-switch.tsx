import { useWords } from '../../words/use-words.ts'

/** Whether the estimates of one's own circle stand in for positions that nobody declared. */
export function EstimatesSwitch({
  checked,
  onChange,
  screenOnly = false,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Left out on paper. */
  readonly screenOnly?: boolean
}) {
  const words = useWords()
  return (
    <label className={screenOnly ? 'row screen-only' : 'row'}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {words('what-if.estimates')}
    </label>
  )
}
