import { refusalInWords } from '@commonline/bargaining'
import type { Facts, Language } from '@commonline/bargaining'
import { refusalInWords as whyNoVerdict } from '@commonline/rules'
import type { Refusal as RuleRefusal } from '@commonline/rules'
import type { InputRefusal } from './output.ts'

const text = (facts: InputRefusal['facts'], key: string): string => {
  const held = facts[key]
  return Array.isArray(held) ? held.join(', ') : String(held)
}

/** What can be wrong with a call itself, before anything is read from it. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, (facts: InputRefusal['facts']) => string>>>> = {
  en: {
    'input.unreadable': (f) => `The file ${text(f, 'file')} cannot be read: ${text(f, 'reason')}.`,
    'input.not_utf8': (f) => `The file ${text(f, 'file')} is not UTF-8 text.`,
    'input.not_json': (f) => `The file ${text(f, 'file')} is not JSON: ${text(f, 'reason')}.`,
    'input.seed': (f) => `The seed has to be a whole number, not “${text(f, 'seed')}”.`,
    'input.draws': (f) =>
      `The number of draws has to be a whole number from 0 to ${text(f, 'most')}, not “${text(f, 'draws')}”.`,
    'input.language': (f) => `The language “${text(f, 'language')}” is not known; known are ${text(f, 'known')}.`,
    'input.index': (f) => `“${text(f, 'index')}” is no index that is computed here; known are ${text(f, 'known')}.`,
    'input.two': (f) => `Two issues have to be named with a comma between them, not “${text(f, 'given')}”.`,
    'rule.unknown': (f) => `“${text(f, 'rule')}” is neither a rule of the catalogue nor a file.`,
    'ballot.unknown_voter': (f) =>
      `The rule names its own electorate, and ${text(f, 'members')} of the dossier are not in it.`,
    'ballot.not_enough': (f) => `The rule needs more than a dossier says: ${text(f, 'missing')}.`,
  },
  fr: {
    'input.unreadable': (f) => `Le fichier ${text(f, 'file')} ne peut être lu : ${text(f, 'reason')}.`,
    'input.not_utf8': (f) => `Le fichier ${text(f, 'file')} n’est pas du texte UTF-8.`,
    'input.not_json': (f) => `Le fichier ${text(f, 'file')} n’est pas du JSON : ${text(f, 'reason')}.`,
    'input.seed': (f) => `La graine doit être un nombre entier, non « ${text(f, 'seed')} ».`,
    'input.draws': (f) =>
      `Le nombre de tirages doit être un entier de 0 à ${text(f, 'most')}, non « ${text(f, 'draws')} ».`,
    'input.language': (f) =>
      `La langue « ${text(f, 'language')} » n’est pas connue ; sont connues ${text(f, 'known')}.`,
    'input.index': (f) => `« ${text(f, 'index')} » n’est pas un indice calculé ici ; sont connus ${text(f, 'known')}.`,
    'input.two': (f) => `Deux points doivent être nommés, séparés par une virgule, non « ${text(f, 'given')} ».`,
    'rule.unknown': (f) => `« ${text(f, 'rule')} » n’est ni une règle du catalogue ni un fichier.`,
    'ballot.unknown_voter': (f) =>
      `La règle nomme ses propres votants, et ${text(f, 'members')} du dossier n’en sont pas.`,
    'ballot.not_enough': (f) => `La règle demande plus que ce que dit un dossier : ${text(f, 'missing')}.`,
  },
}

/** What can be wrong with a rule, a ballot or a file of cases, as a sentence; null for what has none. */
export function ruleInputInWords({ code, facts }: InputRefusal): string | null {
  if (code === 'cases.malformed')
    return `The file ${text(facts, 'file')} is no list of cases ("cases"), each with id, rule.id and expected.outcome.`
  return whyNoVerdict({ code, facts: facts as RuleRefusal['facts'] }) ?? WORDS.en[code]?.(facts) ?? null
}

/** A refusal of a dossier, of roll calls or of the call as a sentence; null for one that has none here. */
export function inputInWords({ code, facts }: InputRefusal, language: Language): string | null {
  return WORDS[language][code]?.(facts) ?? refusalInWords({ code, facts: facts as Facts }, language)
}
