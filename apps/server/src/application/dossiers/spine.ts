import type { DraftSummary, LineSummary, ProcedureState, ProcedureSummary, SpineStep } from '@commonline/contract'
import type { Sentence } from '@commonline/rules'
import { instantInWords } from './instant-in-words.ts'

/** Of a dossier, what its place on the spine follows from: all of it as one reader may know it. */
export interface SpineFacts {
  readonly issues: number
  /** The latest call: its date, and whom it asked, in the members' fixed order. */
  readonly call: {
    readonly dueAt: string
    readonly asked: readonly string[]
    readonly awaited: readonly string[]
  } | null
  readonly drafts: readonly Pick<DraftSummary, 'id' | 'symbol' | 'state' | 'tabledAt'>[]
  readonly procedures: readonly Pick<
    ProcedureSummary,
    'kind' | 'draft' | 'symbol' | 'state' | 'openedAt' | 'dueAt' | 'verdict' | 'waits'
  >[]
  readonly lines: readonly Pick<LineSummary, 'decision' | 'inForce' | 'setAside' | 'reviewOn'>[]
  /** The instant of the reader's question. */
  readonly now: string
  /** The headquarters' zone, in which sentences name an instant. */
  readonly zone: string
}

/** Where on its spine a dossier stands, and in one sentence what would move it on. */
export interface SpinePlace {
  readonly step: SpineStep
  readonly waitsFor: Sentence
}

const place = (
  step: SpineStep,
  code: string,
  text: string,
  facts: Record<string, string | number | readonly string[]> = {},
): SpinePlace => ({ step, waitsFor: { code: `dossier.${code}`, facts, text } })

/**
 * Reads the spine from its far end: what is furthest decides, unless something newer has begun before it. A procedure that
 * runs comes first, then a draft that was tabled and waits, then what was decided, then the way to a draft.
 */
export function spineOf(facts: SpineFacts): SpinePlace {
  return procedureUnderWay(facts) ?? draftWaiting(facts) ?? decided(facts) ?? undecided(facts) ?? beforeDraft(facts)
}

const ended: ReadonlySet<ProcedureState> = new Set(['announced', 'overturned', 'withdrawn'])

function procedureUnderWay({ procedures, zone }: SpineFacts): SpinePlace | null {
  const running = latest(procedures.filter((procedure) => procedure.waits || !ended.has(procedure.state)))
  if (running === undefined) return null
  const { symbol, dueAt } = running
  const facts = { symbol, dueAt }
  const due = instantInWords(zone, dueAt)
  switch (running.state) {
    case 'open':
      return running.kind === 'vote'
        ? place('procedure', 'waits_for_votes', `The vote on ${symbol} runs until ${due}. Waits for votes.`, facts)
        : place(
            'procedure',
            'waits_for_silence',
            `The silence on ${symbol} runs until ${due}. Waits for its end.`,
            facts,
          )
    case 'expired':
      return place(
        'procedure',
        'waits_for_certificate',
        `The silence on ${symbol} ended on ${due}. Waits for the secretariat to certify that no objection came.`,
        facts,
      )
    case 'broken':
      return place(
        'procedure',
        'waits_for_announcement_broken',
        `The silence on ${symbol} was broken. Waits for the chair to announce it.`,
        facts,
      )
    case 'certified':
    case 'closed':
      return place(
        'procedure',
        'waits_for_announcement',
        `The verdict on ${symbol} is computed. Waits for the chair to announce it.`,
        facts,
      )
    case 'challenged':
      return place(
        'decision',
        'waits_for_challenge',
        `The announced verdict on ${symbol} is challenged. Waits for members to decide on it.`,
        facts,
      )
    case 'announced':
      return place(
        'decision',
        'waits_for_finality',
        `The verdict on ${symbol} is announced. Waits until it can no longer be challenged.`,
        facts,
      )
    case 'overturned':
    case 'withdrawn':
      return null
  }
}

function draftWaiting({ drafts }: SpineFacts): SpinePlace | null {
  const tabled = drafts.filter(({ state }) => state === 'tabled')
  const newest = tabled.toSorted((a, b) => compare(b.tabledAt, a.tabledAt) || compare(b.id, a.id))[0]
  if (newest === undefined) return null
  const { symbol } = newest
  return place('text', 'waits_for_procedure', `${symbol} is tabled. Waits for a vote or a silence on it.`, { symbol })
}

function decided({ lines, procedures }: SpineFacts): SpinePlace | null {
  const standing = lines.filter(({ setAside }) => !setAside)
  const line = standing.find(({ inForce }) => inForce) ?? standing[0]
  if (line !== undefined) return lineAdopted(line)
  const adopted = latest(
    procedures.filter(({ state, verdict }) => state === 'announced' && verdict?.affirmative === true),
  )
  if (adopted === undefined) return null
  const { symbol } = adopted
  return place('decision', 'decided', `${symbol} was adopted. It carries no line, and nothing is awaited.`, { symbol })
}

function lineAdopted({ decision, inForce, reviewOn }: SpineFacts['lines'][number]): SpinePlace {
  if (!inForce)
    return place('line', 'line_not_in_force', `The line of ${decision} is not in force today.`, { decision })
  if (reviewOn === null) return place('line', 'line_in_force', `The line of ${decision} is in force.`, { decision })
  return place(
    'line',
    'waits_for_review',
    `The line of ${decision} is in force. Waits for its review on ${reviewOn}.`,
    {
      decision,
      reviewOn,
    },
  )
}

/** A draft was not adopted and no newer one has come. */
function undecided({ procedures }: SpineFacts): SpinePlace | null {
  const last = latest(procedures.filter(({ state }) => ended.has(state)))
  if (last === undefined) return null
  const { symbol } = last
  return last.state === 'withdrawn'
    ? place('text', 'waits_for_draft_withdrawn', `The procedure on ${symbol} was withdrawn. Waits for a draft.`, {
        symbol,
      })
    : place('text', 'waits_for_revision', `${symbol} was not adopted. Waits for a revised text.`, { symbol })
}

function beforeDraft({ issues, call, now, zone }: SpineFacts): SpinePlace {
  if (issues === 0) return place('question', 'waits_for_issue', 'Nobody can take a position yet. Waits for an issue.')
  if (call === null) return place('question', 'waits_for_call', 'The issues are put. Waits for a call for positions.')
  const { asked, awaited, dueAt } = call
  const answered = asked.length - awaited.length
  if (awaited.length === 0) {
    return place('proposal', 'waits_for_draft', `All ${asked.length} have answered. Waits for a draft.`, {
      asked: asked.length,
    })
  }
  const facts = { answered, asked: asked.length, awaited, dueAt }
  const due = instantInWords(zone, dueAt)
  const soFar = `${answered} of ${asked.length} have answered as far as you may know.`
  return now < dueAt
    ? place('positions', 'waits_for_positions', `${soFar} Waits until ${due} for ${listed(awaited)}.`, facts)
    : place('outlook', 'positions_awaited_late', `${soFar} The date was ${due}; awaited: ${listed(awaited)}.`, facts)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const latest = <Item extends { readonly openedAt: string; readonly draft: string }>(items: readonly Item[]) =>
  items.toSorted((a, b) => compare(b.openedAt, a.openedAt) || compare(b.draft, a.draft))[0]

// A longer list says no more in one sentence; the facts hold all of it.
const namedMax = 8

function listed(members: readonly string[]): string {
  const named = members.slice(0, namedMax)
  const rest = members.length - named.length
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`
}
