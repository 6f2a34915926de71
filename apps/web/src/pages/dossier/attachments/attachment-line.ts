import type { Attachment } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import type { Speaker } from '../../../words/words.ts'
import { percentWords, valueLine } from '../issue-words.ts'

/** In whole per cent, never less than is meant: a transition that ends too soon would leave the loss that it mends. */
const wholePercent = (share: number, locale: string): string =>
  percentWords(Math.ceil(100 * share - ROUNDING) / 100, locale)

/** So much of a per cent is rounding of the share itself. */
const ROUNDING = 1e-6

/** What is attached as a line of a draft: for whom, on what, what holds for it and how long. Members by name. */
export function attachmentLine(
  attachment: Attachment,
  issues: readonly Issue[],
  nameOf: (code: string) => string,
  speaker: Speaker,
): string {
  const { words, locale } = speaker
  if (attachment.kind === 'declaration') {
    return words('attach.line-declaration', { member: nameOf(attachment.member), words: attachment.words })
  }
  const issue = issues.find(({ id }) => id === attachment.issue)
  if (issue === undefined) return ''
  const { statusQuo } = issue.content
  const untilNow = 'at' in statusQuo ? statusQuo.at : statusQuo.option
  const told = (value: number | string): string => valueLine(issue, value, speaker).replace(/\.$/, '')
  const title = issue.title
  if (attachment.kind === 'review-clause') {
    const after = percentWords(attachment.after, locale)
    return attachment.lapses
      ? words('attach.line-lapse', { issue: title, after, value: told(untilNow) })
      : words('attach.line-review', { issue: title, after })
  }
  const members = new Intl.ListFormat(locale, { type: 'conjunction' }).format(attachment.members.map(nameOf))
  switch (attachment.kind) {
    case 'transition': {
      const facts = { members, issue: title, share: wholePercent(attachment.share, locale) }
      return words('attach.line-transition', { ...facts, value: told(attachment.from ?? untilNow) })
    }
    case 'derogation': {
      const facts = { members, issue: title, value: told(attachment.at) }
      const { share = 1 } = attachment
      if (share >= 1) return words('attach.line-derogation', facts)
      return words('attach.line-derogation-for', { ...facts, share: wholePercent(share, locale) })
    }
    case 'opt-out':
      return words('attach.line-opt-out', { members, issue: title, value: told(untilNow) })
  }
}
