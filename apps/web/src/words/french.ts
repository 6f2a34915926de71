import { frenchFindings, frenchSentences, frenchTerms } from '@commonline/rules/french'
import account from './fr/account.json' with { type: 'json' }
import acts from './fr/acts.json' with { type: 'json' }
import analysis from './fr/analysis.json' with { type: 'json' }
import brief from './fr/brief.json' with { type: 'json' }
import dossier from './fr/dossier.json' with { type: 'json' }
import draft from './fr/draft.json' with { type: 'json' }
import home from './fr/home.json' with { type: 'json' }
import organisation from './fr/organisation.json' with { type: 'json' }
import procedure from './fr/procedure.json' with { type: 'json' }
import ranking from './fr/ranking.json' with { type: 'json' }
import record from './fr/record.json' with { type: 'json' }
import refusals from './fr/refusals.json' with { type: 'json' }
import report from './fr/report.json' with { type: 'json' }
import rules from './fr/rules.json' with { type: 'json' }
import scenarios from './fr/scenarios.json' with { type: 'json' }
import sentences from './fr/sentences.json' with { type: 'json' }
import shell from './fr/shell.json' with { type: 'json' }
import soundings from './fr/soundings.json' with { type: 'json' }
import sureness from './fr/sureness.json' with { type: 'json' }
import terms from './fr/terms.json' with { type: 'json' }
import unity from './fr/unity.json' with { type: 'json' }
import type { Catalogue, Words } from './catalogue.ts'

const catalogue: Catalogue = {
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
}

export const french: Words = {
  catalogue,
  sentences: { ...refusals, ...frenchSentences, ...sentences },
  terms: frenchTerms,
  findings: frenchFindings,
}
