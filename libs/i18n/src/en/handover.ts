import type { handover as source } from '../fr/handover';

export const handover: typeof source = {
  title: 'Documents to hand over',
  heading: 'Documents to hand over, {commune}',
  lede: 'For the council, the climate adviser, the auditor or the ministry. Each document says what is known, and what is not.',
  year: 'Year',
  language: 'Language of the document',
  state: 'State of the chapter',
  format: 'Format',
  in: { fr: 'French', de: 'German' },
  as: {
    pdf: 'PDF, to print and hand over',
    docx: 'Word, to complete',
    xlsx: 'Excel, to reckon with',
  },
  making: 'Being made…',
  made: '{name}, {size}',
  saved: 'The document is saved.',
  brief: {
    title: 'Brief for the council',
    text: 'One page: what the working groups did on the territory, what it brings, and what comes next.',
    take: 'Make the brief',
  },
  dossier: {
    title: 'Dossier of the chapter',
    text: 'The whole chapter: summary, the assessment of each measure with its arithmetic, criteria, actions and the list of evidence.',
    take: 'Make the dossier',
  },
  archive: {
    title: 'Dossier and evidence',
    text: 'A ZIP archive: the dossier as PDF, Word and Excel, the numbered evidence and its list.',
    annexes:
      '{pieces, plural, =0 {No evidence is kept yet.} one {One piece of evidence is kept} other {# pieces of evidence are kept}}{pieces, plural, =0 {} other {, {files, plural, =0 {without a file.} one {with one file ({size}).} other {with # files ({size}).}}}}',
    take: 'Make the archive',
    frozen:
      'A snapshot keeps the names of the evidence, not the pieces: the archive has the files that are still there, and its list names those that are gone. Minutes are not among them.',
  },
};
