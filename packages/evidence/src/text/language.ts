// Small closed lists: function words that are frequent in one language and rare in its neighbours.
const FUNCTION_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = (
  [
    ['en', 'the of and to in that was for with said his have which from this are would'],
    ['fr', 'le la les des et une dans que pour qui sur avec est pas du au ont cette'],
    ['de', 'der die das und ist nicht ein eine mit von den auf für sich dem wird auch'],
    ['es', 'el los las que una por con para del se como más este fue sus ha'],
    ['it', 'il che di una per con non sono della nel alla gli anche dei più è'],
    ['pt', 'o os que uma para com não do da em dos mais como foi ao são'],
    ['nl', 'de het een van en dat niet voor met zijn op te aan werd ook'],
    ['pl', 'nie się na że jest do to przez oraz który jak jego był'],
    ['ro', 'și de la nu este care cu pe din pentru au fost mai'],
    ['tr', 've bir bu için ile olarak da de olan daha çok gibi'],
  ] as const
).map(([code, words]) => [code, new Set(words.split(' '))] as const)

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

// Letters that one Cyrillic alphabet has and Russian lacks.
const CYRILLIC: readonly (readonly [string, RegExp])[] = [
  ['be', /ў/giu],
  ['uk', /[їєґ]/giu],
  ['kk', /[әұқғһ]/giu],
  ['ky', /[ңөү]/giu],
  ['tg', /[ҷӣҳӯ]/giu],
  ['sr', /[ђћџљњ]/giu],
]

/** As much of the text as the guess looks at; the rest would not change it. */
const SAMPLE_CHARACTERS = 20_000

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function cyrillicLanguage(sample: string, letters: number): string {
  const found = CYRILLIC.map(([code, pattern]) => [code, count(sample, pattern)] as const).filter(
    ([, hits]) => hits * 200 > letters,
  )
  return found.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'ru'
}

/**
 * Language of a text as a BCP 47 code by script and function words, "und" when too little speaks for any.
 * A guess for choosing rules and marking text; what a page declares about itself comes first.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const letters = count(sample, /\p{L}/gu)
  if (letters < 20) return 'und'
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu)
  if (cyrillic * 2 > letters) return cyrillicLanguage(sample, letters)
  const script = SCRIPTS.find(([, pattern]) => count(sample, pattern) * 3 > letters)
  if (script) return script[0]
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = FUNCTION_WORDS.map(([code, set]) => [code, words.filter((word) => set.has(word)).length] as const)
  const best = scores.toSorted((a, b) => b[1] - a[1])[0]
  return best && best[1] * 12 >= words.length ? best[0] : 'und'
}
