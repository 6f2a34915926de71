import { useMemo } from 'react'
import type { Ref } from 'react'
import type { TextMark } from './text-segments.ts'
import { textSegments } from './text-segments.ts'

export interface ReportTextProps {
  readonly ref?: Ref<HTMLDivElement>
  readonly text: string
  readonly language: string
  readonly label: string
  readonly marks: readonly TextMark[]
  readonly current: string | null
  readonly stateOf: (key: string) => string
  readonly onPick: (key: string) => void
}

/** The report as text, never as markup, with what is suggested highlighted. Its text content is the text to the letter. */
export function ReportText(props: ReportTextProps) {
  const { ref, text, language, label, marks, current, stateOf, onPick } = props
  const segments = useMemo(() => textSegments(text, marks), [text, marks])
  return (
    <div ref={ref} className="report-text" lang={language} dir="auto" role="region" aria-label={label} tabIndex={0}>
      {segments.map(({ start, text: words, marks: here }) => {
        const mark = here.find(({ key }) => key === current) ?? here[0]
        if (mark === undefined) return words
        return (
          <mark
            key={start}
            data-part={here.some(({ part, key }) => part === 'content' && key === mark.key) ? 'content' : mark.part}
            data-state={stateOf(mark.key)}
            data-current={mark.key === current ? '' : undefined}
            onClick={() => onPick(mark.key)}
          >
            {words}
          </mark>
        )
      })}
    </div>
  )
}
