import { accept, refuse } from '@commonline/contract'
import type { IssueContent, Place, Result } from '@commonline/contract'

/** Anchors rise and no two lie on one point; options differ; what holds without agreement is one of the options. */
export function checkIssueContent(content: IssueContent): Result<true> {
  const sound = content.kind === 'scale' ? rises(content.anchors.map(({ at }) => at)) : optionsAreKnown(content)
  return sound ? accept(true) : refuse('dossier.anchors')
}

const rises = (points: readonly number[]): boolean =>
  points.every((point, i) => i === 0 || point > (points[i - 1] ?? Infinity))

function optionsAreKnown({ options, statusQuo }: Extract<IssueContent, { kind: 'options' }>): boolean {
  const ids = new Set(options.map(({ id }) => id))
  return ids.size === options.length && ids.has(statusQuo.option)
}

/** Whether a place answers what the issue asks: a point of its scale, one of its options, or nothing yet. */
export function checkPlace(content: IssueContent, place: Place): Result<true> {
  switch (place.kind) {
    case 'none':
      return accept(true)
    case 'point':
      return content.kind === 'scale' ? accept(true) : refuse('position.wrong_kind', { expected: 'an option' })
    case 'option':
      if (content.kind === 'scale') return refuse('position.wrong_kind', { expected: 'a point' })
      return hasOption(content, place.option)
        ? accept(true)
        : refuse('position.unknown_option', { option: place.option })
  }
}

export const hasOption = (content: IssueContent, option: string): boolean =>
  content.kind === 'options' && content.options.some(({ id }) => id === option)
