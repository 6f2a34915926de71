import type { Register } from './names/register.ts'

// Fictional reports about the fictional Orrin Compact, written for these tests.

export const ORRIN: Register = {
  members: [
    { code: 'AV', name: 'Averra', demonyms: ['Averran'] },
    { code: 'BE', name: 'Belmoth', demonyms: ['Belmothian'] },
    { code: 'DR', name: 'Dressil', demonyms: ['Dressilian'] },
    { code: 'OS', name: 'Ostrane', demonyms: ['Ostranian'] },
    { code: 'VE', name: 'Vellimar', demonyms: ['Vellimari'] },
  ],
  persons: [
    {
      id: 'okonsel',
      name: 'Teodar Okonsel',
      offices: [
        { title: 'President', of: 'DR', from: '2029-05-01' },
        { title: 'Chair of the Council', of: 'Council of Heads', from: '2031-01-01', to: '2031-12-31' },
      ],
    },
    {
      id: 'maravend',
      name: 'Ilse Maravend',
      offices: [{ title: 'Secretary General', of: 'Orrin Compact', from: '2031-03-02' }],
    },
    {
      id: 'tressick',
      name: 'Bram Tressick',
      offices: [{ title: 'Minister of Transit', of: 'OS', from: '2030-01-01' }],
    },
    { id: 'quill', name: 'Anneke Quill', offices: [{ title: 'Prime Minister', of: 'VE', from: '2028-01-01' }] },
  ],
  bodies: [
    { name: 'Orrin Compact', aliases: ['Compact'] },
    { name: 'Council of Heads', aliases: [] },
  ],
  agencies: ['Orrin Wire'],
  outlets: ['Basin Courier'],
  issues: [
    { id: 'corridor', question: 'Should a corridor for relief goods stay open?', terms: ['corridor', 'relief goods'] },
  ],
}

/** (a) A datelined report whose year is not printed; the President speaks as chair, then for Dressil. */
export const MEETING = `Okonsel asks Compact for “one clear voice” on canal closure

HARROWMERE, APRIL 4, BASIN COURIER. Dressilian President Teodar Okonsel called for patience among the members of the Orrin Compact as he met with Secretary General of the Orrin Compact Ilse Maravend on 4 April, Orrin Wire reports.

“The canal is closed and the carts are waiting. If somebody believes that the closure will end by itself, let him look at the quay. We may have to decide tomorrow,” Orrin Wire quoted President Okonsel as saying.

Speaking as chair of the Council, Okonsel said that no member had asked for a vote.

“For Dressil the corridor must stay open,” he added, speaking for his country. “I do not say that this should come at the expense of the upland villages.”

The Secretary General of the Orrin Compact Ilse Maravend, who took office on 2 March 2031, was to submit to the Dressilian President an action plan to implement the decisions of the January (2031) session of the Council of Heads.

Add a comment`

/** (b) An agency's report reprinted by an outlet; straight marks, a split quotation, a denial. */
export const REPRINT = `Ostrane will not sign under pressure, minister says

(Orrin Wire) — "We were not asked," Ostrane's Minister of Transit Bram Tressick told Orrin Wire on Tuesday, "and we will not be told." He denied that Ostrane had closed the pass.

Tressick warned that the upper crossing needs the consent of Ostrane and added that his government would answer in writing.

According to Averran officials, the pilot could start in May.`

/** (c) A headline that overstates what the text says. */
export const HEADLINE = `Vellimar demands new dikes for all

QUAY OF SAMBREL, 9 May 2031 (Orrin Wire) - Vellimar's Prime Minister Anneke Quill said on Friday that her country hopes for help with its dikes.

"I think everyone knows how the spring floods end," she said.`
