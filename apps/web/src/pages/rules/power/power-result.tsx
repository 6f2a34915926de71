import { powerAsJson } from '@commonline/rules'
import type { FurtherIndex, MemberPower, Power } from '@commonline/rules'
import { DataTable } from '../../../design/data-table.tsx'
import type { DataColumn } from '../../../design/data-table.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useMemberName } from '../../../design/member-names.ts'
import { saveFile } from '../../../design/save-file.ts'
import { Section } from '../../../design/section.tsx'
import { isWordKey } from '../../../words/catalogue.ts'
import type { WordKey } from '../../../words/catalogue.ts'
import { wholeNumberWords } from '../../../words/moments.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { FurtherAnswers } from './further-answers.tsx'
import { PowerBars } from './power-bars.tsx'
import type { PowerQuestion } from './power-question.ts'
import { shareOf } from './share-of.ts'

interface ResultProps {
  readonly power: Power
  readonly question: PowerQuestion
}

/** Voting power as a table and a picture, with how it was computed and what proves it. */
export function PowerResult({ power, question }: ResultProps) {
  const words = useWords()
  const weights = new Map(
    question.members.map(({ id, weights: given }) => [id, Object.values(given ?? {}).join(' · ')]),
  )
  if ('weights' in question.game) {
    for (const [id, weight] of Object.entries(question.game.weights)) weights.set(id, String(weight))
  }
  return (
    <Section title={words('power.result')} id="result">
      <Method power={power} />
      <FurtherAnswers power={power} />
      <div className="power-parts" data-further={power.further !== undefined || undefined}>
        <PowerBars members={power.members} />
        <div className="table-scroll" role="group" aria-label={words('power.result')} tabIndex={0}>
          <PowerTable power={power} weights={weights} />
        </div>
      </div>
      <p className="screen-only">
        <button
          type="button"
          className="small"
          onClick={() =>
            saveFile('voting-power.json', 'application/json', `${JSON.stringify(powerAsJson(power), null, 2)}\n`)
          }
        >
          {words('power.save-exact')}
        </button>
      </p>
    </Section>
  )
}

/** How it was computed, and what was checked before it is shown, in words. */
function Method({ power: { method, certificate, members } }: { readonly power: Power }) {
  const { words, locale } = useSpeaker()
  const key = `power.method.${method.replaceAll(' ', '-')}`
  const sum = members.length
  return (
    <div className="notice" data-meaning="agrees">
      <p>
        {words(certificate.kind === 'exact' ? 'power.exact' : 'power.bounded', {
          error:
            certificate.kind === 'exact'
              ? ''
              : new Intl.NumberFormat(locale, { notation: 'scientific' }).format(certificate.relativeError),
          count: sum,
        })}{' '}
        {isWordKey(key) ? words(key) : method}
      </p>
      <ul>
        {certificate.checks.map((check) => {
          const known = `power.check.${check.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`
          return <li key={check}>{isWordKey(known) ? words(known) : <span lang="en">{check}</span>}</li>
        })}
      </ul>
    </div>
  )
}

interface TableProps {
  readonly power: Power
  readonly weights: ReadonlyMap<string, string>
}

type IndexColumn = readonly [keyof Omit<MemberPower, 'id' | 'swings' | 'veto'>, WordKey]

/** The columns of each further index. */
const FURTHER: Readonly<Record<FurtherIndex, readonly IndexColumn[]>> = {
  johnston: [['johnston', 'power.index.johnston']],
  'deegan-packel': [['deeganPackel', 'power.index.deegan-packel']],
  holler: [['holler', 'power.index.holler']],
  coleman: [
    ['colemanPrevent', 'power.coleman-prevent'],
    ['colemanInitiate', 'power.coleman-initiate'],
  ],
}

function PowerTable({ power: { members, further = [] }, weights }: TableProps) {
  const { words, locale } = useSpeaker()
  const nameOf = useMemberName()
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  })
  const index = ([id, header]: IndexColumn): DataColumn<MemberPower> => ({
    id,
    header: words(header),
    numeric: true,
    value: (member) => shareOf(member[id] ?? 0),
    cell: (member) => <span title={String(member[id])}>{percent.format(shareOf(member[id] ?? 0))}</span>,
  })
  const computed = further.flatMap((answer) => ('refusal' in answer ? [] : FURTHER[answer.index]))
  return (
    <DataTable
      name="power"
      caption={words('power.result')}
      captionHidden
      rows={members}
      keyOf={({ id }) => id}
      filterFrom={12}
      columns={[
        {
          id: 'member',
          header: words('proposal.member'),
          rowHeader: true,
          value: ({ id }) => `${id} ${nameOf(id)}`,
          cell: ({ id, veto }) => (
            <>
              <MemberMark code={id} named={nameOf(id) !== id} />
              {veto && <small> · {words('power.veto')}</small>}
            </>
          ),
        },
        ...([...weights.values()].some((weight) => weight !== '')
          ? [
              {
                id: 'weight',
                header: words('power.weight'),
                numeric: true,
                value: ({ id }: MemberPower) => Number(weights.get(id)) || (weights.get(id) ?? null),
                cell: ({ id }: MemberPower) => wholeNumberWords(weights.get(id) ?? '', locale),
              },
            ]
          : []),
        index(['banzhaf', 'power.banzhaf']),
        index(['banzhafNormalised', 'power.banzhaf-normalised']),
        index(['shapleyShubik', 'power.shapley']),
        ...computed.map(index),
      ]}
    />
  )
}
