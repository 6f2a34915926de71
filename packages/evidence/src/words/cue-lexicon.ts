/**
 * What a reporting verb does. The classes follow the idea, not the lists, of event-coding schemes such as
 * CAMEO (make statement, appeal, express intent, demand, reject): they only ever lead to a *proposal*.
 */
export type CueClass =
  | 'state'
  | 'stress'
  | 'demand'
  | 'propose'
  | 'support'
  | 'oppose'
  | 'promise'
  | 'deny'
  | 'ask'
  | 'think'
  | 'show'

/** A reporting verb and the constructions it takes. */
export interface CueVerb {
  readonly lemma: string
  readonly class: CueClass
  /** `X V that C`. */
  readonly that: boolean
  /** `X V C` without "that". */
  readonly zero: boolean
  /** Beside words in quotation marks. */
  readonly quotation: boolean
  /** `X V to do`. */
  readonly infinitive: boolean
  /** `X V NP`: the object is what was said. */
  readonly object: boolean
  /** The person told comes right after the verb: `X told Y that C`. */
  readonly addressee: boolean
  /** `X V how/why/whether C`. */
  readonly question: boolean
  /** `X V Y as C`. */
  readonly as: boolean
  /** Prepositions that lead to what was said: `X called for C`. */
  readonly prepositions: readonly string[]
}

/** Which form of a verb a word is. */
export type CueForm = 'past' | 'present' | 'base' | 'gerund' | 'participle'

// lemma : class : constructions : prepositions.
// t that, z zero-that, q quotation, i infinitive, o object, a addressee first, w question word, s "as".
const VERBS = `
say:state:tzqw:|tell:state:tzqwai:|state:state:tzqw:|add:state:tzq:|announce:state:tzqow:|declare:state:tzqo:|report:state:tzq:|explain:state:tzqw:
note:state:tzqw:|remark:state:tq:|comment:state:tq:|observe:state:tzq:|mention:state:tqw:|recall:state:tqw:|repeat:state:tq:|reiterate:stress:tqo:
claim:state:tzqi:|argue:state:tzq:|assert:state:tzq:|contend:state:tzq:|maintain:state:tzq:|insist:stress:tzq:on|allege:state:tzq:|affirm:state:tzqo:
confirm:state:tzqow:|reveal:state:tzqw:|disclose:state:tqw:|indicate:state:tzqw:|suggest:propose:tzqo:|acknowledge:state:tzqo:|admit:state:tzq:to
concede:state:tzq:|write:state:tzq:|tweet:state:tzq:|post:state:tq:|reply:state:tzq:|respond:state:tzq:|answer:state:tq:|conclude:state:tzq:
continue:state:q:|clarify:state:tqw:|specify:state:tqw:|emphasise:stress:tqo:|emphasize:stress:tqo:|stress:stress:tqo:|underline:stress:tqo:
underscore:stress:tqo:|highlight:stress:tqo:|warn:state:tzqa:of,against,about|caution:state:tzqa:against|predict:state:tzq:|forecast:state:tq:
estimate:state:tz:|testify:state:tzq:|swear:promise:tzqi:|joke:state:tzq:|quip:state:q:|whisper:state:tq:|shout:state:tq:|yell:state:q:|exclaim:state:tq:
complain:state:tzq:about|lament:state:tqo:|boast:state:tq:|assure:promise:tzqa:|inform:state:tqa:of|remind:state:tqa:of|notify:state:ta:of
advise:propose:tzqai:against|agree:support:tzqi:with,to|disagree:oppose:tq:with|recommend:propose:tzqo:|propose:propose:tzqio:|urge:demand:tqoi:
demand:demand:tqio:|request:demand:tqo:|ask:ask:qwai:for,about|inquire:ask:qw:|question:ask:qow:|wonder:ask:qw:|call:demand:q:for,on
appeal:demand:q:for,to|plead:demand:q:for|pledge:promise:tzqio:|promise:promise:tzqioa:|vow:promise:tzqi:|threaten:promise:ti:|refuse:oppose:i:
reject:oppose:qo:|deny:deny:tzqo:|dismiss:oppose:qos:|oppose:oppose:o:|condemn:oppose:qo:|denounce:oppose:qos:|criticise:oppose:qos:for
criticize:oppose:qos:for|decry:oppose:qo:|deplore:oppose:qo:|protest:oppose:tqo:against|object:oppose:tq:to|praise:support:qos:for|welcome:support:qo:
support:support:o:|back:support:o:|endorse:support:o:|favour:support:o:|favor:support:o:|defend:support:os:|commend:support:qo:for|applaud:support:qo:
hail:support:qos:|express:state:o:|voice:state:o:|apologise:state:q:for|apologize:state:q:for|describe:state:qows:|characterise:state:qos:|characterize:state:qos:
dub:state:o:|label:state:os:|portray:state:os:|accuse:oppose:o:of|blame:oppose:o:for|rule:state:tz:|decide:state:t:|pronounce:state:tq:|proclaim:state:tzq:
proffer:state:q:|volunteer:state:tq:|interject:state:q:|counter:state:tzq:|retort:state:tzq:|rebut:deny:tq:|stipulate:state:t:|profess:state:ti:|opine:state:tq:
speculate:state:tq:|theorise:state:t:|theorize:state:t:|hint:state:tzq:at|signal:state:tz:|imply:state:tz:|guarantee:promise:tz:|certify:state:t:
attest:state:t:|concur:support:tzq:with|echo:support:qo:|cite:state:o:|quote:state:q:|lie:state:t:|brag:state:tq:|vouch:state:t:|reason:state:tzq:|posit:state:t:
remonstrate:oppose:tq:|implore:demand:oi:|beseech:demand:oi:|exhort:demand:oi:|instruct:demand:tai:|order:demand:ti:|offer:propose:qi:|commit:promise:i:to
think:think:tzqw:|believe:think:tzq:|feel:think:tz:|hope:think:tziq:for|fear:think:tz:|expect:think:tzi:|doubt:think:tzw:|suspect:think:tz:|consider:think:t:
worry:think:tq:about|regret:think:toq:|know:think:t:|understand:think:t:|realise:think:t:|realize:think:t:|assume:think:t:|wish:think:tz:|want:think:i:
trust:think:t:|find:show:t:|show:show:tzw:|learn:show:t:|prove:show:t:|demonstrate:show:t:
`

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  forecast: ['forecast', 'forecast'],
  commit: ['committed', 'committed'],
  admit: ['admitted', 'admitted'],
  quip: ['quipped', 'quipped'],
  brag: ['bragged', 'bragged'],
  dub: ['dubbed', 'dubbed'],
  lie: ['lied', 'lied'],
  rebut: ['rebutted', 'rebutted'],
  concur: ['concurred', 'concurred'],
  label: ['labelled', 'labelled'],
  signal: ['signalled', 'signalled'],
}

function presentOf(lemma: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function gerundOf(lemma: string): string {
  const doubled = IRREGULAR[lemma]?.[0].match(/([bgmprt])\1ed$/)
  if (doubled) return `${lemma}${doubled[1] ?? ''}ing`
  if (lemma === 'lie') return 'lying'
  return /[^eo]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
}

interface CueEntry {
  readonly verb: CueVerb
  readonly forms: readonly CueForm[]
}

function verbFrom(row: string): CueVerb {
  const [lemma = '', cueClass = 'state', flags = '', prepositions = ''] = row.split(':')
  return {
    lemma,
    class: cueClass as CueClass,
    that: flags.includes('t'),
    zero: flags.includes('z'),
    quotation: flags.includes('q'),
    infinitive: flags.includes('i'),
    object: flags.includes('o'),
    addressee: flags.includes('a'),
    question: flags.includes('w'),
    as: flags.includes('s'),
    prepositions: prepositions === '' ? [] : prepositions.split(','),
  }
}

function buildLexicon(): ReadonlyMap<string, CueEntry> {
  const lexicon = new Map<string, { verb: CueVerb; forms: CueForm[] }>()
  const put = (word: string, verb: CueVerb, form: CueForm): void => {
    const entry = lexicon.get(word)
    if (!entry) lexicon.set(word, { verb, forms: [form] })
    else if (entry.verb.lemma === verb.lemma) entry.forms.push(form)
  }
  for (const row of VERBS.trim().split(/[|\n]/)) {
    const verb = verbFrom(row.trim())
    const [past, participle] = IRREGULAR[verb.lemma] ?? [pastOf(verb.lemma), pastOf(verb.lemma)]
    put(past, verb, 'past')
    put(participle, verb, 'participle')
    put(presentOf(verb.lemma), verb, 'present')
    put(verb.lemma, verb, 'base')
    put(gerundOf(verb.lemma), verb, 'gerund')
  }
  return lexicon
}

const LEXICON = buildLexicon()

/** The reporting verb that a lower-case word may be a form of, and which forms; undefined for any other word. */
export function cueFor(word: string): CueEntry | undefined {
  return LEXICON.get(word)
}
