import { analyst, delegates, officer } from './people.ts'
import { idOf, step } from './step.ts'
import type { AnyStep } from './step.ts'
import type { StoryTime } from './story-time.ts'

const months = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
]

/** A dateline's day as agencies print it: without the year. */
function printed(day: string): { readonly capitals: string; readonly words: string } {
  const [, month, date] = day.split('-').map(Number)
  const name = months[month! - 1]!
  return { capitals: `${name} ${date}`, words: `${date} ${name[0]}${name.slice(1).toLowerCase()}` }
}

/** Three reports of the press: one to curate, one accepted and answered, one that overstates. Nothing counts before a person accepts it. */
export function reports(time: StoryTime): readonly AnyStep[] {
  return [meeting(time), ...reprint(time), overstated(time)]
}

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

function meeting(time: StoryTime): AnyStep {
  const { capitals, words } = printed(time.day(-1))
  const text = `Rooke asks the Compact for “one answer” on floods

MARROWGATE, ${capitals}, BASIN COURIER. President Halden Rooke of Dressil met the Secretary General of the Orrin Compact, Ilse Maravend, on ${words} and received the action plan for the decisions of the Council of Heads, Orrin Wire reports.

“Speaking as chair, I ask nobody to give up an interest. I ask for one answer when the water comes, and the plan on this table is a first half of it,” Orrin Wire quoted President Rooke as saying.

Halden Rooke said that every member would be heard before the plan is approved.

“Speaking for Dressil, I will say what I said at home: we host the crossings, and we will pay our part for those who live below them,” the President added.

The Secretary General, who assumed office on ${printed(time.day(-33)).words}, said that the second version takes up a remark on costs.`
  return step(
    time.at(-1, 19),
    officer,
    'receive-report',
    { media: 'text/plain', content: text, fileName: 'basin-courier-rooke.txt' },
    'report-meeting',
  )
}

/** The reprint of the agency on Ostrane's minister; Ostrane answers that it does not reflect its position, and an estimate rests on it. */
function reprint(time: StoryTime): readonly AnyStep[] {
  const { capitals } = printed(time.day(-6))
  const text = `Ostrane “will not be hurried”, minister says

KESTREL FORD, ${capitals}, BASIN COURIER. The Minister of Foreign Affairs of Ostrane, Ysolde Tarn, told Orrin Wire that the upland will look at every proposal on relief teams.

“Ostrane will not be hurried. Whoever wants to send teams over our passes asks first,” Orrin Wire quoted Minister Tarn as saying.

Ysolde Tarn stressed that equipment for the small members would change the picture.`
  const quotation = '“Ostrane will not be hurried. Whoever wants to send teams over our passes asks first,”'
  return [
    step(
      time.at(-6, 18),
      analyst,
      'receive-report',
      { media: 'text/plain', content: text, fileName: 'basin-courier-tarn.txt' },
      'report-reprint',
    ),
    step(
      time.at(-5, 9),
      analyst,
      'accept-statement',
      {
        report: idOf('report-reprint'),
        suggestion: null,
        content: [spanOf(text, quotation)],
        source: [spanOf(text, 'Minister Tarn')],
        cue: [spanOf(text, 'quoted'), spanOf(text, 'as saying')],
        speakerName: 'Ysolde Tarn',
        person: idOf('tarn'),
        office: 'Minister of Foreign Affairs',
        member: 'OS',
        capacity: 'for-member',
        dossier: idOf('relief'),
      },
      'statement-tarn',
    ),
    step(time.at(-5, 15), delegates.OS, 'reply-to-statement', {
      statement: idOf('statement-tarn'),
      reflects: false,
      words: 'This does not reflect our position: consent can be presumed where equipment and costs are settled.',
    }),
    step(time.at(-4, 9), analyst, 'make-estimate', {
      issue: idOf('relief-authority'),
      member: 'OS',
      place: { kind: 'interval', from: 0, to: 60 },
      importance: 'important',
      words: 'The reply leaves a door open that the quotation closed.',
      evidence: [idOf('statement-tarn')],
    }),
  ]
}

function overstated(time: StoryTime): AnyStep {
  const { capitals } = printed(time.day(-3))
  const text = `Vellimar demands that all teams be placed under its command

LOWHAVEN, ${capitals}, BASIN COURIER. Prime Minister Mirre Castan of Vellimar spoke to visitors at the sea wall.

“We need the pumps before we need the teams. When teams come, someone who knows the dykes should walk in front,” Prime Minister Castan said.`
  return step(
    time.at(-3, 18),
    analyst,
    'receive-report',
    { media: 'text/plain', content: text, fileName: 'basin-courier-castan.txt' },
    'report-overstated',
  )
}
