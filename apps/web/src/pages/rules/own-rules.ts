import type { Rule } from '@commonline/rules'
import { useQueries } from '@tanstack/react-query'
import { answerOptions, useAnswer } from '../../api/answers.ts'

/** A rule of this alliance in the version that holds today. */
export interface OwnRule {
  readonly body: string
  readonly bodyName: string
  readonly rule: Rule
}

/** The alliance's own rules, body by body, or those of one body; those that are not known yet are left out until they are. */
export function useOwnRules(only?: string): readonly OwnRule[] {
  const { data } = useAnswer('organisation', {})
  const bodies = data?.ok === true ? data.value.bodies.filter(({ id }) => only === undefined || id === only) : []
  const asked = bodies.flatMap(({ id, name, rules }) =>
    rules.map((rule) => ({ body: id, bodyName: name, id: rule.id, version: rule.version })),
  )
  return useQueries({
    queries: asked.map(({ body, id }) => answerOptions('rule', { body, id })),
    combine: (answered): readonly OwnRule[] =>
      answered.flatMap(({ data: answer }, place) => {
        const wanted = asked[place]
        const versions = answer?.ok === true ? answer.value.versions : []
        const rule = versions.find(({ version }) => version === wanted?.version)?.rule
        return wanted === undefined || rule === undefined
          ? []
          : [{ body: wanted.body, bodyName: wanted.bodyName, rule }]
      }),
  })
}
