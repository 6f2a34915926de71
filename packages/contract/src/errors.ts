/**
 * Every refusal and fault that leaves the house, with its HTTP status and the sentence a person reads. Clients switch on the
 * code; `{name}` in a sentence is a fact of the refusal. `docs/reference/errors.md` is checked against this table both ways.
 */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly sentence: string
}

const entry = (status: ErrorEntry['status'], sentence: string): ErrorEntry => ({ status, sentence })

export const errors = {
  // Requests
  'request.malformed': entry(400, 'The request could not be read as JSON.'),
  'request.invalid': entry(422, 'The field {field} is not as it must be: {problem}.'),
  'request.too_large': entry(413, 'The request is larger than {limitBytes} bytes.'),
  'request.media_type': entry(415, 'The request must be sent as application/json.'),
  'request.unknown_endpoint': entry(404, 'There is no such address: {address}.'),
  'request.foreign_origin': entry(403, 'The request came from another site and was not carried out.'),
  'request.too_many': entry(429, 'Too many attempts; try again in {seconds} seconds.'),
  'request.key_reused': entry(409, 'This key was used before for a different act.'),

  // Identity
  'identity.not_signed_in': entry(401, 'Sign in first.'),
  'identity.wrong_sign_in': entry(401, 'The sign-in name or the password is wrong.'),
  'identity.hat_not_yours': entry(403, 'You may not act as {role} now.'),
  'identity.link_used': entry(409, 'This link was used or has expired.'),
  'identity.already_set_up': entry(409, 'The alliance is founded already.'),
  'identity.not_set_up': entry(503, 'The alliance is not founded yet: use the one-time link of the first start.'),
  'identity.sign_in_taken': entry(409, 'The sign-in name {signIn} is taken.'),
  'identity.not_demonstration': entry(403, 'Only the demonstration lets a visitor enter as someone.'),
  'identity.token_cannot': entry(403, 'A personal token cannot be used for this.'),

  // Policy
  'policy.not_entitled': entry(403, 'This is for {entitled}; you act as {role}.'),
  'policy.other_member': entry(403, 'You act for {own} and cannot act for {member}.'),
  'policy.not_found': entry(404, 'There is nothing here that you may read.'),
  'policy.no_chair': entry(409, "Nobody holds the chair today, so there is no chair's office to give this to."),
  'policy.credentials_expired': entry(403, 'Your credentials for {member} are not valid today.'),
  'policy.standing': entry(403, '{member} is {standing} today and takes no part in decisions.'),

  // Organisation
  'organisation.member_exists': entry(409, 'The code {member} is taken.'),
  'organisation.unknown_member': entry(422, 'No member has the code {member}.'),
  'organisation.unknown_body': entry(422, 'There is no body {body}.'),
  'organisation.body_exists': entry(409, 'There is a body {body} already.'),
  'organisation.unknown_person': entry(422, 'This person is not registered.'),
  'organisation.unknown_priority': entry(422, 'The programme has no priority area {priority}.'),
  'organisation.period_reversed': entry(422, 'The period ends before it begins.'),
  'organisation.before_last': entry(422, 'A later entry from {from} exists; a change is recorded from a later day.'),
  'organisation.chair_overlap': entry(409, 'The chairmanship of {member} still runs on that day.'),
  'organisation.session_exists': entry(409, 'Session {number} of this body exists already.'),
  'organisation.rule_refused': entry(422, 'The rule cannot be used: {problem}.'),
  'organisation.rule_version_exists': entry(409, 'Version {version} of the rule {rule} exists already.'),
  'organisation.symbol_taken': entry(409, 'Another body uses the symbol {symbol}.'),

  // Reports
  'report.unreadable': entry(422, 'No readable text was found in the report.'),
  'report.invalid_utf8': entry(422, 'The file is not valid UTF-8 from byte {at} on.'),
  'report.bidi_control': entry(422, 'The text holds a control character at {at} that changes how it reads.'),
  'report.control_character': entry(422, 'The text holds the control character {character} at {at}.'),
  'report.too_hard_to_read': entry(
    422,
    'The report asks for more than {max} {limit}, which is more than a report is read with. Take in the part that matters, as text.',
  ),
  'report.readers_busy': entry(503, 'Other reports are being read; send this one again in a minute.'),
  'report.already_received': entry(409, 'This report was received before.'),
  'report.unknown_suggestion': entry(404, 'The report has no such suggestion.'),
  'report.suggestion_settled': entry(409, 'This suggestion was {state} already.'),
  'statement.span_out_of_text': entry(422, 'The span {start}–{end} is not inside the text of {length} characters.'),
  'statement.span_empty': entry(422, 'The span {start}–{end} holds no words.'),
  'statement.span_splits_character': entry(422, 'The span {start}–{end} cuts a character in two.'),
  'statement.spans_overlap': entry(422, 'The spans overlap or are out of order.'),

  // Dossiers
  'dossier.no_issue': entry(422, 'The dossier has no issue yet.'),
  'dossier.too_many_issues': entry(422, 'A dossier holds at most {limit} issues.'),
  'dossier.anchors': entry(422, 'The anchors must rise and differ, and the status quo must be one the issue knows.'),
  'dossier.issue_kind_changed': entry(422, 'A new version keeps the kind of its issue.'),
  'dossier.not_member_of_body': entry(422, '{member} does not sit in {body}.'),
  'dossier.due_in_past': entry(422, 'The date {dueAt} has passed.'),
  'position.unknown_option': entry(422, 'The issue has no option {option}.'),
  'position.wrong_kind': entry(422, 'The issue asks for {expected}.'),
  'position.place_missing': entry(422, 'A position with instructions names its place on the issue.'),
  'position.place_without_position': entry(422, 'A position with the status {status} names no place on the issue.'),
  'position.until_missing': entry(422, 'Ad referendum needs the day until which it waits.'),
  'position.not_working': entry(409, 'A formal position is in the record; declare a new one instead.'),
  'position.own_member': entry(422, 'For the own member one declares a position, not an estimate.'),
  'position.group_without_own': entry(422, 'A named group includes the own member.'),
  'limit.range_reversed': entry(422, 'The range ends before it begins.'),
  'limit.condition_on_itself': entry(422, 'A limit or a dependency cannot depend on its own issue.'),
  'limit.no_chair': entry(409, 'Nobody holds the chair today; a limit can only be kept at home.'),
  'limit.condition_open': entry(422, 'A condition names at least one bound.'),
  'sounding.unknown_variant': entry(422, 'The sounding has no variant {variant}.'),
  'sounding.variant_twice': entry(422, 'Variant {variant} is answered twice.'),
  'sounding.condition_missing': entry(422, 'The condition on which variant {variant} can be accepted is not worded.'),
  'sounding.not_answered': entry(409, 'There is no answer to take back.'),
  'sounding.over': entry(409, 'The office that asked is no longer in the chair: nobody would read the answer.'),
  'scenario.name_taken': entry(409, 'A scenario of this dossier is called “{name}” already.'),
  'scenario.attachment_unfit': entry(
    422,
    'Attachment {number} does not fit the dossier: it names an issue, a member or a value that the dossier does not have.',
  ),
  'scenario.attached_twice': entry(422, 'Two attachments give {member} two values on “{issue}”.'),
  'scenario.too_many': entry(422, 'A circle keeps at most {limit} scenarios of a dossier.'),

  // Drafts and procedures
  'draft.line_dates': entry(422, 'The review comes before the line is valid.'),
  'draft.not_tabled': entry(409, 'The draft {symbol} is {state}.'),
  'draft.package_incomplete': entry(422, 'The package names an issue twice or one that is not in the dossier.'),
  'procedure.unknown_rule': entry(422, 'The body has no rule {rule} in force.'),
  'procedure.rule_kind': entry(422, 'The rule {rule} is for a {expected}.'),
  'procedure.territory_missing': entry(422, 'The rule {rule} asks on whose territory the draft applies.'),
  'procedure.not_countable': entry(
    422,
    'A vote under the rule {rule} could not be counted: the house does not know {missing}.',
  ),
  'procedure.due_in_past': entry(422, 'The instant {dueAt} has passed.'),
  'procedure.silence_too_short': entry(422, 'The silence must run at least until {earliest}.'),
  'procedure.not_open': entry(409, 'The procedure is {state}; nothing more can be entered.'),
  'procedure.past_due': entry(409, 'The procedure ended at {dueAt}; this came at {at}.'),
  'procedure.not_in_electorate': entry(403, '{member} is not entitled to take part in this procedure.'),
  'procedure.note_for_whom': entry(422, 'A received note names the member it speaks for.'),
  'procedure.note_in_future': entry(422, 'A note cannot be received in the future.'),
  'procedure.not_a_note': entry(422, 'Only what was entered from a received note can be contested.'),
  'procedure.not_a_break': entry(422, 'The rule does not let a silence be broken by {kind}.'),
  'procedure.not_extendable': entry(422, 'The rule knows no extension.'),
  'procedure.no_certificate': entry(422, 'The rule asks for no certificate.'),
  'procedure.no_prospects': entry(422, 'This rule cannot be looked at before the vote: {problem}.'),
  'procedure.reason_required': entry(422, 'The rule asks for a reason.'),
  'procedure.not_due': entry(409, 'The procedure runs until {dueAt} and not every member has voted.'),
  'procedure.not_expired': entry(409, 'The silence is {state}; only an expired one is certified.'),
  'procedure.channels_incomplete': entry(422, 'The certificate must cover every channel: {missing} is missing.'),
  'procedure.not_computed': entry(409, 'The verdict is not computed yet.'),
  'procedure.already_announced': entry(409, 'The verdict was announced before.'),
  'procedure.no_objection': entry(409, '{member} has no objection that stands.'),
  'procedure.not_announced': entry(409, 'The verdict is not announced yet.'),
  'procedure.still_running': entry(409, 'The vote runs until {dueAt}: change the vote itself.'),
  'procedure.nothing_to_correct': entry(422, 'The vote that was counted for {member} is {vote} already.'),
  'procedure.not_challengeable': entry(422, 'The rule knows no challenge of an announced verdict.'),
  'procedure.challenge_too_late': entry(409, 'The announcement could be challenged until {until}.'),
  'procedure.already_challenged': entry(409, 'The announcement was challenged before; there is one challenge.'),
  'procedure.not_challenged': entry(409, 'There is no challenge to decide.'),
  'procedure.still_challengeable': entry(409, 'The announcement may be challenged until {until}.'),
  'procedure.nothing_waits': entry(409, 'Nothing waits for the announcement to become final.'),
  'procedure.extension_not_later': entry(422, 'An extension ends later than {dueAt}.'),

  // Record
  'record.no_such_entry': entry(404, 'The record has no entry {seq}.'),

  // Faults
  'fault.internal': entry(500, 'Something went wrong here. Nothing was recorded. The reference is {reference}.'),
  'fault.database': entry(503, 'The database cannot be reached. Nothing was recorded; try again.'),
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errors

export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** An expected "no" of the house: a stable code and the facts of this case. */
export interface Refusal {
  readonly code: ErrorCode
  readonly facts: Facts
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export const accept = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const refuse = (code: ErrorCode, facts: Facts = {}): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
})

/** The English sentence of a refusal. Other languages translate from code and facts. */
export const sentenceOf = ({ code, facts }: Refusal): string =>
  errors[code].sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(facts[name] ?? hole))

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code)

/** Body of a refused request: RFC 9457 with the stable code and facts. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: ErrorEntry['status']
  readonly code: ErrorCode
  readonly facts: Facts
}

export const problemOf = (refusal: Refusal): Problem => ({
  type: `urn:commonline:error:${refusal.code}`,
  title: sentenceOf(refusal),
  status: errors[refusal.code].status,
  code: refusal.code,
  facts: refusal.facts,
})
