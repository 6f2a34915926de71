/** Every limit on what may be sent, each with its reason. Sizes are UTF-16 code units unless the name says otherwise. */
export const limits = {
  /** A title stands on one line of an agenda; longer ones hide the matter. */
  title: 300,
  /** A name of a person, office or member: the longest official state names stay under 120. */
  name: 160,
  /** Words of a position, a reservation, a reason: two printed pages; what is longer is a document. */
  words: 6_000,
  /** Draft and decision text: forty printed pages, and well under what one page of the browser can show at once. */
  text: 120_000,
  /** A report as received: the longest news pages measured were under 1 MB; the rest is an attack or a book. */
  report: 1_000_000,
  /** Lines with words in a report: a book of 300 pages has some 10,000 paragraphs. */
  reportParagraphs: 50_000,
  /** Statements found in one report: a curator who looks at one each ten seconds is busy with 10,000 for a week. */
  reportStatements: 10_000,
  /** A megabyte of text is read within two seconds; a slow machine under load gets some more. */
  readingSeconds: 15,
  /** Memory in which a report is read: a megabyte of text takes some 200. */
  readingMegabytes: 512,
  /** Reports that wait while another is read; more would keep their senders longer than a browser waits. */
  readingWaiting: 3,
  /** A whole request: a report in JSON may need six bytes a character. */
  requestBytes: 8_000_000,
  /** 200 members is the design bound of an alliance. */
  members: 200,
  /** Issues of one dossier: a package of more than 40 cannot be read by the people who decide it. */
  issues: 40,
  /** Dependencies between the issues of a dossier: each narrows every package, and more than some twenty nobody keeps in mind. */
  dependencies: 20,
  /** Things attached to one point: a package with more exceptions than that agrees on little. */
  attachments: 40,
  /** Anchors of a scale, options of a choice. */
  anchors: 21,
  /** Draws that say how sure an analysis is: fewer than 50 make no percentile, more than 400 sharpen it less than the assumptions blur it. */
  drawsMin: 50,
  drawsMax: 400,
  /** Positions drawn for one answer, draws times members times issues: some tenths of a second, in which the house answers nobody else. */
  drawnCells: 40_000,
  /** Variants of a sounding: more than three is a negotiation. */
  soundedVariants: 3,
  /** Scenarios of one circle on a dossier: nobody compares more. */
  scenarios: 40,
  /** Items of a list inside one act (agenda, participants, lines to take). */
  items: 100,
  /** Passwords: long enough for a sentence, short enough that hashing cannot be abused. */
  passwordMin: 12,
  passwordMax: 200,
  /** Attempts to sign in under one name in that time: more than a person mistypes, and 350,000 guesses a year are hopeless against twelve characters. */
  signInsByName: 10,
  /** The same from one address (of IPv6, from one /64): a whole building of delegations behind one address mistypes less; whoever tries one password on many names stops here. */
  signInsByAddress: 100,
  /** Minutes in which attempts to sign in are counted. Older ones, with the addresses they came from, are forgotten at the next. */
  signInMinutes: 15,
  /** Rows of one page of a list. */
  page: 200,
} as const
