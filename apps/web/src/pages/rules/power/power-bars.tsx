import type { MemberPower } from '@commonline/rules'
import { useWords } from '../../../words/use-words.ts'
import { shareOf } from './share-of.ts'

interface BarsProps {
  readonly members: readonly MemberPower[]
}

/** The two indices of each member beside each other, largest first; the table says them in numbers. */
export function PowerBars({ members }: BarsProps) {
  const words = useWords()
  const rows = members
    .map(({ id, banzhafNormalised, shapleyShubik }) => ({
      id,
      banzhaf: shareOf(banzhafNormalised),
      shapley: shareOf(shapleyShubik),
    }))
    .toSorted((a, b) => b.shapley - a.shapley || b.banzhaf - a.banzhaf)
  const most = rows.reduce((largest, { banzhaf, shapley }) => Math.max(largest, banzhaf, shapley), 0)
  if (!(most > 0)) return null
  const width = (share: number): string => `${(share / most) * 100}%`
  return (
    <figure className="power-bars" aria-hidden="true">
      <figcaption className="legend">
        <span data-index="banzhaf">{words('power.banzhaf-normalised')}</span>
        <span data-index="shapley">{words('power.shapley')}</span>
      </figcaption>
      {rows.map(({ id, banzhaf, shapley }) => (
        <div key={id} className="power-row">
          <span className="power-member">{id}</span>
          <span className="power-pair">
            <span data-index="banzhaf" style={{ inlineSize: width(banzhaf) }} />
            <span data-index="shapley" style={{ inlineSize: width(shapley) }} />
          </span>
        </div>
      ))}
    </figure>
  )
}
