import type { TextBlock } from './html-page.ts'
import { isBoilerplate } from '../words/reading.ts'
import { foldName } from '../names/register.ts'

const REMOVED_TAGS = 'figure, figcaption, aside, nav, footer, form, button, dialog'

const REMOVED_NAMES =
  /(?:^|[-_\s])(?:related|recommend(?:ed|ations?)?|share|sharing|social|newsletter|subscribe|subscription|promo|promotion|advert|advertisement|ads?|sponsor(?:ed)?|author-bio|bio-box|byline|caption|credits?|comments?|disqus|breadcrumbs?|pagination|tags|read-?more|most-?read|popular|trending|cookie|consent|paywall|toolbar|sidebar|widget|teaser|outbrain|taboola|print-only|sr-only|screen-reader-text|visually-hidden|metadata|timestamp|correction-link|follow-us|donate)(?:$|[-_\s])/iu
/** A container with a bad name but this much running text is the article after all. */
const KEPT_CHARACTERS_MIN = 1500

/** An element with more of the page's text than this wraps the page; often an unclosed tag made it so. */
const WRAPPING_SHARE = 0.3

/** Takes out of a page what is certainly not its article, before the main content is looked for. */
export function removeFurniture(document: Document): void {
  for (const element of document.querySelectorAll('script, style, noscript, template, svg, iframe')) element.remove()
  const wrapping = WRAPPING_SHARE * (document.body.textContent ?? '').length
  for (const element of document.querySelectorAll(REMOVED_TAGS)) {
    if ((element.textContent ?? '').length <= wrapping) element.remove()
  }
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (/^(?:html|body|article|main|h1)$/iu.test(element.nodeName)) continue
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (name.length > 200 || !REMOVED_NAMES.test(name)) continue
    const length = (element.textContent ?? '').length
    if (length < KEPT_CHARACTERS_MIN && length <= wrapping) element.remove()
  }
}

/** Blocks that are mostly links, and this short, are lists of other articles. */
const LINK_SHARE_MAX = 0.6
const LINK_BLOCK_CHARACTERS = 400

const PROMPTS =
  /^(?:read (?:more|also|next|the full|this)|add a comment|leave a (?:comment|reply)|related(?: articles?| stories| posts| topics)?:?$|see also|more (?:from|on|stories)|share (?:this|on)|follow (?:us|@)|sign up|subscribe|click here|advertisement|sponsored|image (?:source|credit|copyright|caption)|photo(?:graph)?(?: credit)?:|media caption|getty images|copyright|©|all rights reserved|this (?:article|story) (?:was|has been) (?:updated|amended|originally)|download (?:the|our)|watch:|listen:|join (?:us|our)|comments?(?: \(\d+\))?$|print$|email$|tags?:)/iu
const PROMPT_CHARACTERS_MAX = 200

/** Drops link lists, prompts and the repeated headline from the blocks of an article. */
export function cleanBlocks(blocks: readonly TextBlock[], title: string | null): readonly TextBlock[] {
  const headline = title === null ? null : foldName(title)
  return blocks.filter((block, i) => {
    if (block.linkShare > LINK_SHARE_MAX && block.text.length < LINK_BLOCK_CHARACTERS) return false
    if (block.text.length < PROMPT_CHARACTERS_MAX && (PROMPTS.test(block.text) || isBoilerplate(block.text)))
      return false
    return !(i < 5 && headline !== null && headline !== '' && foldName(block.text) === headline)
  })
}
