/** Ids of the styles in `styles.ts`, by what they dress. */
export const styleIds = {
  normal: 'Normal',
  title: 'Title',
  coverLine: 'CoverLine',
  issuer: 'CoverIssuer',
  edition: 'CoverEdition',
  partTitle: 'PartTitle',
  instruction: 'Instruction',
  tableGrid: 'FormTable',
  tableLabel: 'TableLabel',
  tableText: 'TableText',
  tableProse: 'TableProse',
  section: 'Heading1',
  subsection: 'Heading2',
  hint: 'Hint',
  prose: 'Prose',
  footer: 'Footer',
  placeholder: 'PlaceholderText',
} as const;

export type StyleId = (typeof styleIds)[keyof typeof styleIds];
