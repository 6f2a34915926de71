import { useAnswer } from '../../api/answers.ts'

/** Names of bodies by their short name; the short name itself until they are known. */
export function useBodyName(): (body: string) => string {
  const { data } = useAnswer('organisation', {})
  const bodies = data?.ok === true ? data.value.bodies : []
  return (body) => bodies.find(({ id }) => id === body)?.name ?? body
}
