import sanitizeHtml from 'sanitize-html'

/**
 * HTML that is safe to show: a short list of text elements, links to http, https and mailto only, nothing that
 * runs, loads or styles. sanitize-html parses by itself; a sanitiser that needs a browser's DOM would return
 * its input unchanged here.
 */
export function sanitizeForDisplay(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'blockquote',
      'q',
      'cite',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'li',
      'em',
      'strong',
      'b',
      'i',
      'sub',
      'sup',
      'a',
      'time',
      'bdi',
      'bdo',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    allowedAttributes: { a: ['href', 'rel'], time: ['datetime'], '*': ['dir', 'lang'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'svg', 'math', 'iframe', 'object'],
    nestingLimit: 50,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener noreferrer' }) },
  })
}
