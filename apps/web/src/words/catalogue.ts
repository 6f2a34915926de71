import account from './en/account.json' with { type: 'json' }
import acts from './en/acts.json' with { type: 'json' }
import analysis from './en/analysis.json' with { type: 'json' }
import brief from './en/brief.json' with { type: 'json' }
import dossier from './en/dossier.json' with { type: 'json' }
import draft from './en/draft.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import organisation from './en/organisation.json' with { type: 'json' }
import procedure from './en/procedure.json' with { type: 'json' }
import ranking from './en/ranking.json' with { type: 'json' }
import record from './en/record.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import rules from './en/rules.json' with { type: 'json' }
import scenarios from './en/scenarios.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import soundings from './en/soundings.json' with { type: 'json' }
import sureness from './en/sureness.json' with { type: 'json' }
import terms from './en/terms.json' with { type: 'json' }
import unity from './en/unity.json' with { type: 'json' }
import type { Templates } from './templates.ts'

/** The English catalogue: the keys of every other language are typed from it. One file an area, as the pages are. */
export const english = {
  ...account,
  ...acts,
  ...analysis,
  ...brief,
  ...dossier,
  ...draft,
  ...home,
  ...organisation,
  ...procedure,
  ...ranking,
  ...record,
  ...report,
  ...rules,
  ...scenarios,
  ...shell,
  ...soundings,
  ...sureness,
  ...terms,
  ...unity,
} as const

export type WordKey = keyof typeof english

/** Whether the interface has words under a key that was put together from data. */
export const isWordKey = (key: string): key is WordKey => Object.hasOwn(english, key)

export type Catalogue = Readonly<Record<WordKey, string>>

/** Words of a language: the interface, and sentences of the house by their code. */
export interface Words {
  readonly catalogue: Catalogue
  /** Sentences by code; what is missing is shown in English and marked as English. */
  readonly sentences: Readonly<Record<string, string>>
  /** Words of the house where a fact is a list of them, by the fact's name. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What the linter of rules says, by its English text with holes. */
  readonly findings: Templates
}
