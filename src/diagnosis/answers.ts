/** What the steps and their replay need to see in requests and answers as Office.js writes them. */
import * as z from 'zod/mini';

const SET_PROPERTY = 4;
const METHOD = 3;

const requestSchema = z.object({
  Actions: z.array(
    z.object({ ActionType: z.number(), Name: z.optional(z.string()), ObjectPathId: z.optional(z.number()) }),
  ),
  ObjectPaths: z.record(z.string(), z.object({ ObjectPathType: z.number(), Name: z.optional(z.unknown()) })),
});

const failedSchema = z.object({ Error: z.object({ ActionIndex: z.number() }) });

/** Whether a request that broke off had written something by then; where that is not told, it may have. */
export function hasWritten(request: unknown, answer: unknown): boolean {
  const asked = requestSchema.safeParse(request);
  const failed = failedSchema.safeParse(answer);
  if (!asked.success || !failed.success || failed.data.Error.ActionIndex < 0) return true;
  const { Actions: actions, ObjectPaths: paths } = asked.data;
  return actions
    .slice(0, failed.data.Error.ActionIndex)
    .some(({ ActionType: type, Name: name = '', ObjectPathId: id }) => {
      const path = paths[String(id)];
      const made = path?.ObjectPathType === METHOD && isWriting(String(path.Name));
      return type === SET_PROPERTY || made || (type === METHOD && isWriting(name));
    });
}

function isWriting(name: string): boolean {
  return /^(?:Insert|Delete|Clear)/.test(name);
}

/** The first OOXML in an answer; null without. */
export function ooxmlIn(answer: unknown): string | null {
  if (typeof answer === 'string') return isOoxml(answer) ? answer : null;
  if (typeof answer !== 'object' || answer === null) return null;
  for (const value of Object.values(answer)) {
    const found = ooxmlIn(value);
    if (found !== null) return found;
  }
  return null;
}

export function isOoxml(text: string): boolean {
  return text.includes('<pkg:package');
}
