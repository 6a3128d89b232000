/** What the command and its dialog tell each other, as JSON: Office passes strings alone. Both ends check what they get. */
import '../pane/store/schemasWithoutEval.js';
import * as z from 'zod/mini';

const choice = z.object({ key: z.string(), label: z.string(), note: z.string() });

/** From the command to its dialog. */
export const toDialog = z.discriminatedUnion('kind', [
  /** What could be filled, to choose from. */
  z.object({
    kind: z.literal('plan'),
    notes: z.array(z.string()),
    groups: z.array(z.object({ heading: z.string(), choices: z.array(choice) })),
    needed: z.array(z.string()),
  }),
  /** What was done, or why nothing was. */
  z.object({
    kind: z.literal('outcome'),
    tone: z.enum(['success', 'warning', 'error']),
    lines: z.array(z.string()),
    /** Whether it can be taken back. */
    undo: z.boolean(),
  }),
]);
export type ToDialog = z.infer<typeof toDialog>;

/** From the dialog to its command. */
export const fromDialog = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('fill'), keys: z.array(z.string()) }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('close') }),
]);
export type FromDialog = z.infer<typeof fromDialog>;
