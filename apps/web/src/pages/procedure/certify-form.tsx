import { useState } from 'react'
import { Review } from '../../design/official-act.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ProcedureView } from './procedure-page.tsx'

export const channels = ['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person'] as const

/** Every channel is ticked one by one: the certificate says that somebody looked. */
export function CertifyForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const missing = channels.filter((channel) => !ticked.includes(channel))
  const channelWords = (these: readonly (typeof channels)[number][]): string =>
    these.map((channel) => words(`procedure.channel.${channel}`)).join(', ')
  return (
    <form
      className="sheet certify"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (missing.length === 0) setReviewing(true)
      }}
    >
      <h3>{words('procedure.certify')}</h3>
      <p>{words('procedure.certify-lead')}</p>
      <fieldset className="field">
        <legend>{words('procedure.certify-channels')}</legend>
        {channels.map((channel) => (
          <label key={channel} className="choice">
            <input
              type="checkbox"
              checked={ticked.includes(channel)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, channel] : ticked.filter((one) => one !== channel))
              }
            />
            <span>{words(`procedure.channel.${channel}`)}</span>
          </label>
        ))}
      </fieldset>
      {asked && missing.length > 0 && (
        <p className="notice" data-meaning="opposes" role="alert">
          {words('procedure.certify-missing', { channels: channelWords(missing) })}
        </p>
      )}
      <button type="submit" className="primary">
        {words('acts.review')}
      </button>
      {reviewing && (
        <Review
          act="certify-silence"
          title={words('procedure.certify-title', { symbol: procedure.symbol })}
          input={{ procedure: procedure.id, channels: [...channels] }}
          readers={{ kind: 'members' }}
          lines={[
            { label: words('procedure.symbol'), says: `${procedure.symbol} – ${procedure.title}` },
            { label: words('procedure.certify-channels'), says: channelWords(channels) },
            { label: words('procedure.follows'), says: words('procedure.follows-certificate') },
          ]}
          onClose={() => setReviewing(false)}
        />
      )}
    </form>
  )
}
