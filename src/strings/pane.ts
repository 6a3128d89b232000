/**
 * Words of the task pane and the workbench, in Simplified Chinese, by topic: one place, so that they can be read through as a whole.
 * Sentences about findings are in `rules.ts`, those about unreadable documents in `errors.ts`.
 */
export * from './pane/about.js';
export * from './pane/checklist.js';
export * from './pane/decisions.js';
export * from './pane/files.js';
export * from './pane/findings.js';
export * from './pane/folder.js';
export * from './pane/meters.js';
export * from './pane/outcomes.js';
export * from './pane/review.js';
export * from './pane/views.js';
export * from './pane/workbench.js';
