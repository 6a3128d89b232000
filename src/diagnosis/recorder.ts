/**
 * Keeps what goes to Word and what comes back, at the one place that all requests of a context pass: its request executor. That is a private
 * member of Office.js (`ClientRequestContext._requestExecutor`, the same from 2019 to 2026); where it has another name nothing is kept, and
 * the steps work all the same.
 */
import { isOoxml } from './answers.js';
import type { Exchange } from './report.js';

interface Executor {
  executeAsync(data: unknown, flags: number, message: Message): PromiseLike<Message>;
}

interface Message {
  readonly Body?: unknown;
}

/** Begins to note what this context sends. */
export function record(context: object, note: (exchange: Exchange) => void): void {
  const name = '_requestExecutor';
  // Office.js makes it when it sends for the first time.
  let executor = wrapped(Reflect.get(context, name), note);
  Object.defineProperty(context, name, {
    configurable: true,
    get: () => executor,
    set: (value: unknown) => {
      executor = wrapped(value, note);
    },
  });
}

function wrapped(executor: unknown, note: (exchange: Exchange) => void): unknown {
  if (!isExecutor(executor)) return executor;
  const wrapper: Executor = {
    executeAsync: (data, flags, message) => {
      const begun = performance.now();
      const request = copyOf(message.Body);
      const done = (answer: unknown): void =>
        note({ ms: Math.round(performance.now() - begun), flags, request, answer });
      const sent = executor.executeAsync(data, flags, message);
      sent.then(
        (response) => done(copyOf(response.Body)),
        () => done(null),
      );
      return sent;
    },
  };
  return wrapper;
}

function isExecutor(value: unknown): value is Executor {
  return (
    typeof value === 'object' && value !== null && 'executeAsync' in value && typeof value.executeAsync === 'function'
  );
}

/** As it is now, whatever becomes of it, and without the names of people. */
function copyOf(body: unknown): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const copy: unknown = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? withoutPersons(value) : value,
  );
  return copy;
}

/** Parts that tell of people and machines, or of other add-ins, and nothing of the text. */
const PRIVATE_PART =
  /<pkg:part (?=[^>]*pkg:name="\/(?:docProps\/|customXml\/|word\/people\.xml|word\/webextensions\/|docMetadata\/))[^]*?<\/pkg:part>/g;
/** Of tracked changes and comments. */
const PERSON = /\b((?:w|w15|w16\w*):(?:author|initials|userId|providerId))="[^"]*"/g;
/** Targets outside the package are addresses, some of them of this computer. */
const OUTSIDE = /<Relationship (?=[^>]*TargetMode="External")[^>]*\/>/g;

/**
 * OOXML that Word gives holds more than the document: who wrote it, the company, the path of a template in somebody's folder. None of that
 * leaves the page.
 */
export function withoutPersons(text: string): string {
  if (!isOoxml(text)) return text;
  return text
    .replace(PRIVATE_PART, '')
    .replace(PERSON, '$1=""')
    .replace(OUTSIDE, (relationship) => relationship.replace(/\bTarget="[^"]*"/, 'Target="about:blank"'));
}
