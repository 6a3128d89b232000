/** What a report can be written as. */
export const reportFormats = ['text', 'json', 'jsonl', 'csv', 'html', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];
