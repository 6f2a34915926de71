import type { Facts } from '../refusal.ts'
import { list, text } from './wording.ts'

type RefusalPhrase = (facts: Facts) => string

const who = (f: Facts): string => `the position of ${text(f, 'member')} on ${text(f, 'issue')}`

const ENTRIES: Readonly<Record<string, string>> = {
  members: 'Member',
  issues: 'Issue',
  positions: 'Position',
  limits: 'Limit',
  dependencies: 'Dependency',
  attachments: 'Attachment',
}

/** Where in the input, as a beginning: the line of a CSV file, or the entry of a list in JSON counted from 1. */
export function placeInEnglish(facts: Facts): string {
  if (facts['line'] !== undefined) return `Line ${text(facts, 'line')}: `
  const entry = ENTRIES[String(facts['list'])]
  return entry === undefined || facts['at'] === undefined ? '' : `${entry} ${Number(facts['at']) + 1}: `
}

const CSV: Readonly<Record<string, RefusalPhrase>> = {
  empty: (f) =>
    f['field'] === 'rows' ? 'there are no rows below the names of the columns.' : `“${text(f, 'field')}” is empty.`,
  too_many: (f) => `${text(f, 'field')} has ${text(f, 'count')} entries; at most ${text(f, 'max')} are taken.`,
  missing_column: (f) =>
    `the first row has no column “${text(f, 'column')}”; columns are separated by commas and named ${list(f, 'known').join(', ')}.`,
  duplicate_column: () => 'the first row names a column twice.',
  ragged_row: () => 'the row has more or fewer cells than the first row.',
  unclosed_quote: () => 'a quotation mark is opened and not closed.',
  blank_cell: (f) => `the cell in column “${text(f, 'column')}” is empty.`,
}

const both = (code: string, phrase: RefusalPhrase): readonly (readonly [string, RefusalPhrase])[] => [
  [`dossier.${code}`, phrase],
  [`unity.${code}`, phrase],
]

/** Every refusal of this room in English, by code, as it goes on after the place. */
export const REFUSALS_IN_ENGLISH: Readonly<Record<string, RefusalPhrase>> = {
  ...Object.fromEntries(Object.entries(CSV).flatMap(([code, phrase]) => both(code, phrase))),
  'dossier.not_an_object': () =>
    'a dossier is one JSON object with the lists “members”, “issues” and “positions”, and if wanted “limits”, “dependencies” and “attachments”.',
  'dossier.not_a_list': (f) => `“${text(f, 'field')}” is missing or is not a list.`,
  'dossier.misspelt_field': (f) => `“${text(f, 'field')}” is not known; “${text(f, 'meant')}” is probably meant.`,
  'dossier.not_a_number': (f) => `“${text(f, 'cell')}” in column “${text(f, 'column')}” is not a number.`,
  'dossier.bad_member': () => 'a member is an object with an “id” that is not blank, and if wanted its “power”.',
  'dossier.bad_power': (f) => `the power of ${text(f, 'member')} has to be a number of 0 or more.`,
  'dossier.duplicate_member': (f) => `the member ${text(f, 'id')} is listed twice.`,
  'dossier.bad_issue': () => 'an issue is an object with an “id” that is not blank.',
  'dossier.scale_or_options': (f) =>
    `the issue ${text(f, 'issue')} needs either a “scale” of two numbers or a list of “options”, and not both.`,
  'dossier.bad_scale': (f) => `the scale of ${text(f, 'issue')} has to be two numbers, the lower one first.`,
  'dossier.bad_options': (f) => `the options of ${text(f, 'issue')} have to be 2 to ${text(f, 'max')} different names.`,
  'dossier.bad_status_quo': (f) =>
    `the status quo of ${text(f, 'issue')} has to be a value of its scale or one of its options.`,
  'dossier.bad_anchors': (f) =>
    `the anchors of ${text(f, 'issue')} have to be values of its scale, rising, each “at” with its “words”.`,
  'dossier.duplicate_issue': (f) => `the issue ${text(f, 'id')} is listed twice.`,
  'dossier.bad_position': () => 'it has to name a “member” and an “issue”.',
  'dossier.unknown_member': (f) => `${text(f, 'member')} is not among the members.`,
  'dossier.unknown_issue': (f) => `${text(f, 'issue')} is not among the issues.`,
  'dossier.duplicate_position': (f) =>
    `${text(f, 'member')} has two positions on ${text(f, 'issue')}; only one can count.`,
  'dossier.point_interval_or_option': (f) => `${who(f)} has to be one of “point”, “interval” and “option”.`,
  'dossier.bad_point': (f) => `${who(f)} is not a number.`,
  'dossier.bad_interval': (f) => `the interval of ${who(f)} has to be two numbers, the lower one first.`,
  'dossier.position_outside_scale': (f) => `${who(f)} lies outside the scale of the issue.`,
  'dossier.option_on_scale': (f) => `${text(f, 'issue')} is a scale, but ${who(f)} names an option.`,
  'dossier.option_expected': (f) => `${text(f, 'issue')} has options, but ${who(f)} names none of them.`,
  'dossier.unknown_option': (f) => `“${text(f, 'option')}” is not an option of the issue.`,
  'dossier.bad_acceptability': (f) =>
    `the acceptability of ${who(f)} has to give options of the issue a share from 0 to 1.`,
  'dossier.bad_salience': (f) =>
    `the salience of ${who(f)} has to be a number from 0 to 1, or throughout from 0 to 100.`,
  'dossier.salience_mixed': () =>
    'some saliences lie between 0 and 1 and others above 1: give all of them from 0 to 1, or all from 0 to 100.',
  'dossier.bad_provenance': (f) => `the provenance of ${who(f)} has to be “declared” or “estimated”.`,
  'dossier.bad_red_line': (f) =>
    `the limit of ${text(f, 'member')} on ${text(f, 'issue')} has to be two values that meet the scale, the lower one first (null where it is open), or a list of options of the issue.`,
  'dossier.condition_without_limit': (f) => `${who(f)} has a condition, but no limit to which it could apply.`,
  'dossier.bad_condition': () =>
    'a condition names an “issue” and compares it: “atLeast”, “atMost”, “above” or “below” a number on a scale, “is” or “isNot” an option; “allOf” and “anyOf” join conditions.',
  'dossier.condition_on_unknown_issue': (f) =>
    `the condition is on ${text(f, 'condition')}, which is not among the issues.`,
  'dossier.condition_on_itself': (f) =>
    `the condition of a limit on ${text(f, 'issue')} cannot be on ${text(f, 'issue')} itself.`,
  'dossier.condition_too_complex': (f) =>
    `the condition can be met in too many ways, or is nested too deep; at most ${text(f, 'max')}.`,
  'dossier.bad_limit': () => 'it has to name a “member” and an “issue”, with a “range” or “options”.',
  'dossier.impossible_limit': (f) =>
    `the limit of ${text(f, 'member')} on ${text(f, 'issue')} can never be met, whatever is agreed.`,
  'dossier.bad_dependency': () => 'a dependency names an “issue” with a “range” on its scale or “options” of it.',
  'dossier.impossible_dependency': (f) => `the dependency on ${text(f, 'issue')} can never be met.`,
  'dossier.bad_attachment': () => 'what is attached is not complete, or one of its parts is not as it has to be.',
  'dossier.attachment_kind': (f) => `what is attached has to be of a “kind”: ${list(f, 'known').join(', ')}.`,
  'dossier.attachment_members': (f) => `what is attached on ${text(f, 'issue')} has to say for which “members”.`,
  'dossier.attachment_value': (f) => `what is attached on ${text(f, 'issue')} needs a value of this issue.`,
  'dossier.attachment_needs_status_quo': (f) =>
    `what is attached on ${text(f, 'issue')} rests on its status quo, and there is none.`,
  'dossier.bad_share': (f) => `the share of the period on ${text(f, 'issue')} has to be a number from 0 to 1.`,
  'dossier.two_attachments': (f) =>
    `two things are attached for ${text(f, 'member')} on ${text(f, 'issue')}; only one can hold.`,
  'unity.too_many': (f) =>
    `${text(f, 'members')} members over ${text(f, 'votes')} votes are more than the ${text(f, 'max')} choices that are taken.`,
  'unity.unknown_choice': (f) => `“${text(f, 'choice')}” is no choice; known are yes, abstain, no and absent.`,
  'unity.duplicate_choice': (f) =>
    `${text(f, 'member')} has two choices in the vote ${text(f, 'vote')}; only one can count.`,
  'unity.two_periods': (f) => `the vote ${text(f, 'vote')} is said to belong to two periods.`,
  'unity.unknown_anchor': (f) => `${text(f, 'anchor')} has no vote that divides, so it cannot be the anchor.`,
  'unity.nothing_divides': () => 'in no vote did those who took part choose differently, so there is no line.',
  'unity.too_few_for_groups': (f) =>
    `only ${text(f, 'members')} members marked ${text(f, 'marks')} statements or more; groups take ${text(f, 'least')}.`,
  'unity.one_opinion': () => 'all who marked anything marked it alike, so there are no groups.',
  'spatial.two_scales': (f) =>
    `a plane takes two different issues on scales, not ${list(f, 'issues').join(' and ')}; on scales are ${list(f, 'known').join(', ')}.`,
  'spatial.too_few_members': (f) =>
    `only ${text(f, 'members')} members have a point on both ${list(f, 'issues').join(' and ')}; a plane takes ${text(f, 'least')}.`,
}
