import { salienceOf } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import type { Sentence } from '@commonline/rules'
import type { Actor } from '../actor.ts'
import type { AnalysisInputs, ReadableInputs } from './analysis-inputs.ts'

/** What an analysis rests on, each in one sentence that its reader can check against the dossier's page. */
export function analysisNotes(actor: Actor, readable: ReadableInputs, inputs: AnalysisInputs): Sentence[] {
  return [
    declaredNote(readable, inputs),
    ...readable.issues.flatMap((issue) => partlyKnownNote(issue, readable, inputs)),
    ...workingNote(inputs),
    ...earlierVersionNote(readable, inputs),
    ...estimatedNote(inputs),
    ...dependenciesNote(inputs),
    ...limitsNote(actor, inputs),
    {
      code: 'analysis.importance',
      facts: {
        vital: salienceOf.vital,
        important: salienceOf.important,
        flexible: salienceOf.flexible,
        none: salienceOf['no-interest'],
      },
      text: `Each member counts once. Importance counts vital ${salienceOf.vital}, important ${salienceOf.important}, flexible ${salienceOf.flexible}, no interest ${salienceOf['no-interest']}.`,
    },
  ]
}

function declaredNote({ members }: ReadableInputs, { declared }: AnalysisInputs): Sentence {
  const spoken = new Set(declared.map(({ member }) => member))
  const unknown = members.filter((member) => !spoken.has(member))
  const count = `${spoken.size} of ${members.length} members have declared a place, as far as you may read.`
  return {
    code: 'analysis.declared',
    facts: { declared: spoken.size, members: members.length, unknown },
    text: unknown.length === 0 ? count : `${count} The others are unknown and not guessed: ${unknown.join(', ')}.`,
  }
}

/** An issue on which fewer are known than on the dossier as a whole. */
function partlyKnownNote(issue: Issue, { members }: ReadableInputs, inputs: AnalysisInputs): Sentence[] {
  const cells = [...inputs.declared, ...inputs.estimated]
  const anywhere = new Set(cells.map(({ member }) => member))
  if (inputs.leftOut.includes(issue)) return [leftOutNote(issue)]
  const here = new Set(cells.filter((row) => row.issue === issue.id).map(({ member }) => member))
  if (here.size === anywhere.size) return []
  const unknown = members.filter((member) => anywhere.has(member) && !here.has(member))
  return [
    {
      code: 'analysis.issue_partly_known',
      facts: { issue: issue.id, title: issue.title, known: here.size, members: members.length, unknown },
      text: `On “${issue.title}” ${here.size} of ${members.length} are known; ${unknown.join(', ')} left it open and ${unknown.length === 1 ? 'counts' : 'count'} for nothing there.`,
    },
  ]
}

const leftOutNote = ({ id, title }: Issue): Sentence => ({
  code: 'analysis.issue_unknown',
  facts: { issue: id, title },
  text: `Nobody's place on “${title}” is known to you; it is left out.`,
})

function workingNote({ declared }: AnalysisInputs): Sentence[] {
  const working = declared.filter(({ standing }) => standing === 'working').length
  if (working === 0) return []
  return [
    {
      code: 'analysis.working',
      facts: { working, declared: declared.length },
      text: `${working} of ${declared.length} positions are working ones: without prejudice, and free to change.`,
    },
  ]
}

function earlierVersionNote({ issues }: ReadableInputs, { declared }: AnalysisInputs): Sentence[] {
  const versions = new Map(issues.map(({ id, version }) => [id, version]))
  const earlier = declared.filter(({ issue, issueVersion }) => issueVersion !== versions.get(issue)).length
  if (earlier === 0) return []
  return [
    {
      code: 'analysis.earlier_version',
      facts: { earlier, declared: declared.length },
      text: `${earlier} of ${declared.length} positions were taken on an earlier wording of their issue.`,
    },
  ]
}

function estimatedNote({ estimated }: AnalysisInputs): Sentence[] {
  if (estimated.length === 0) return []
  const members = [...new Set(estimated.map(({ member }) => member))]
  return [
    {
      code: 'analysis.estimated',
      facts: { estimated: estimated.length, members },
      text: `${estimated.length} places are your circle's estimates, not positions: of ${members.join(', ')}.`,
    },
  ]
}

function dependenciesNote({ dossier: { dependencies = [] } }: AnalysisInputs): Sentence[] {
  if (dependencies.length === 0) return []
  return [
    {
      code: 'analysis.dependencies',
      facts: { dependencies: dependencies.length },
      text: `The packages respect ${dependencies.length === 1 ? 'the dependency' : `the ${dependencies.length} dependencies`} between issues that the dossier states.`,
    },
  ]
}

function limitsNote(actor: Actor, { limits }: AnalysisInputs): Sentence[] {
  if (limits.length === 0) return []
  const members = [...new Set(limits.map(({ member }) => member))]
  const facts = { limits: limits.length, members }
  if (actor.role === 'chairs-office') {
    return [
      {
        code: 'analysis.limits_in_confidence',
        facts,
        text: `The packages respect ${limits.length} limits given in confidence. Whoever sees a tabled point can draw conclusions on the limits behind it.`,
      },
    ]
  }
  return [
    {
      code: 'analysis.own_limits',
      facts,
      text: `The packages respect the ${limits.length} limits that your member gave to the chair's office, and know no others.`,
    },
  ]
}
