import { useId, useState } from 'react'
import { MemberNames } from '../../../design/member-names.ts'
import { useWords } from '../../../words/use-words.ts'
import { PowerRunPart } from './power-run-part.tsx'
import { writtenGame } from './weighted-game.ts'

const byCode = (code: string): string => code

/** A weighted game that the reader writes down: a quota, and members with their weights. */
export function WrittenGamePart() {
  const words = useWords()
  const id = useId()
  const [quota, setQuota] = useState('12')
  const [lines, setLines] = useState('A 4\nB 4\nC 4\nD 2\nE 2\nF 1')
  const { game, unread } = writtenGame(quota, lines)
  return (
    <MemberNames value={byCode}>
      <div className="form-grid">
        <div className="field">
          <label htmlFor={`${id}-quota`}>{words('power.quota')}</label>
          <input
            id={`${id}-quota`}
            type="text"
            dir="ltr"
            inputMode="numeric"
            value={quota}
            onChange={({ target }) => setQuota(target.value)}
          />
        </div>
        <div className="field wide">
          <label htmlFor={`${id}-lines`}>{words('rule-votes.lines')}</label>
          <p className="field-hint" id={`${id}-hint`}>
            {words('rule-votes.lines-hint-weights', { ledgers: words('power.weight') })}
          </p>
          <textarea
            id={`${id}-lines`}
            rows={7}
            dir="ltr"
            aria-describedby={`${id}-hint`}
            value={lines}
            onChange={({ target }) => setLines(target.value)}
          />
          {unread.length > 0 && (
            <p role="status">
              {words('rule-votes.lines-unread', { count: Object.keys(game.weights).length, lines: unread.join(', ') })}
            </p>
          )}
        </div>
      </div>
      <PowerRunPart question={{ game, members: [] }} />
    </MemberNames>
  )
}
