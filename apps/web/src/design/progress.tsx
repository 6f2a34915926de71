import { useId } from 'react'

/** Long work: how far it is, or only that it goes on where that is not known. */
export function Progress({
  label,
  done,
  of,
}: {
  readonly label: string
  readonly done?: number
  readonly of?: number
}) {
  const id = useId()
  return (
    <div role="status">
      <label htmlFor={id}>{label}</label>
      <div>
        <progress id={id} {...(done === undefined ? {} : { value: done, max: of ?? 1 })} />
      </div>
    </div>
  )
}
