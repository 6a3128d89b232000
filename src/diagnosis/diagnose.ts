/** Takes the steps one after another: each by one request and undone, none keeping the others, within bounds. */
import { isHostError, placeOf, type WordHost } from '../adapters/word/session/host.js';
import { hasWritten, ooxmlIn } from './answers.js';
import { recognise } from './recognise.js';
import { record } from './recorder.js';
import type { Environment, Exchange, Failure, Report, StepResult, Verdict } from './report.js';
import { describeOoxml } from './describeOoxml.js';
import type { Known, Observation, Step } from './step.js';
import { steps } from './steps/index.js';

/** How long, and how much at most. */
export interface Bounds {
  /** Milliseconds after which no further step is begun, and none is waited for. */
  readonly ms: number;
  /** Requests, those that undo included. */
  readonly requests: number;
}

const BOUNDS: Bounds = { ms: 60_000, requests: 25 };

export type Outcome = Omit<Report, 'byHand'>;

export interface Diagnosed {
  readonly host: Pick<WordHost, 'run' | 'supports'>;
  readonly environment: Environment;
  /** What the scratch file says (`linesOf`). */
  readonly lines: ReadonlySet<string>;
  /** Of this software. */
  readonly version: string;
  readonly now: () => Date;
  readonly bounds?: Bounds;
  /** After each step. */
  readonly onStep?: (result: StepResult, done: number, of: number) => void;
}

/** @returns null when another document is open: then nothing was written. @throws what Word refused before it could be known */
export async function diagnose(task: Diagnosed): Promise<Outcome | null> {
  return new Diagnosis(task).run();
}

class OutOfTime extends Error {}

class Diagnosis {
  private readonly begun = performance.now();
  private requests = 0;
  private isLate = false;
  private exchanges: Exchange[] = [];
  /** Word gives OOXML. */
  private isExact = true;

  constructor(
    private readonly task: Diagnosed,
    private readonly bounds = task.bounds ?? BOUNDS,
  ) {}

  async run(): Promise<Outcome | null> {
    const { environment, version, now, lines, onStep } = this.task;
    const known = await this.send((context) => recognise(context, lines));
    if (known === null) return null;
    const around = this.taken();
    const results: StepResult[] = [];
    for (const step of steps) {
      const result = await this.take(step, known);
      results.push(result);
      onStep?.(result, results.length, steps.length);
    }
    const before = describeFirst(results);
    const after = before === null ? null : await this.describe();
    return {
      schema: 1,
      version,
      date: now().toISOString(),
      environment,
      around: [...around, ...this.taken()],
      steps: results,
      restored: after === null ? null : after === before,
      ms: Math.round(performance.now() - this.begun),
      requests: this.requests,
    };
  }

  private async take(step: Step, known: Known): Promise<StepResult> {
    const { id, since = '1.3', exact = false } = step;
    const result = (failure: Failure | null, observation: Observation | null): StepResult => {
      const verdict = observation === null ? 'not-feasible' : verdictOf(observation);
      return { id, verdict, seen: {}, expected: {}, ...observation, failure, exchanges: this.taken() };
    };
    const notAsked = (code: string, message = ''): StepResult => result({ code, message, location: '' }, null);
    if (!this.task.host.supports('WordApi', since)) return notAsked('ApiNotFound', `WordApi ${since}`);
    if (this.isOver(1)) return notAsked('OutOfBounds');
    if (exact && !this.isExact) return notAsked('NoOoxml');
    let answer: (() => Observation) | null = null;
    try {
      const observation = await this.send((context) => (answer = step.ask(context, known)));
      return result(null, observation);
    } catch (error) {
      if (error instanceof OutOfTime) return notAsked('OutOfTime');
      if (!isHostError(error)) throw error;
      const observation = step.refused?.(error.code) ?? answered(answer);
      await this.undo(step, known);
      const location = placeOf(error);
      if (location.endsWith('getOoxml')) this.isExact = false;
      return result({ code: error.code, message: error.message, location }, observation);
    }
  }

  /** What a request did before it broke off; nothing when its first write was refused. What is left over is seen at the end. */
  private async undo({ undo }: Step, known: Known): Promise<void> {
    const last = this.exchanges.at(-1);
    if (undo === undefined || this.isOver(1) || !hasWritten(last?.request, last?.answer)) return;
    await this.attempt((context) => {
      undo(context, known);
      return () => undefined;
    });
  }

  /** What the document says; null when it cannot be asked. */
  private async describe(): Promise<string | null> {
    if (this.isOver(0)) return null;
    return this.attempt((context) => {
      const ooxml = context.document.body.getOoxml();
      return () => describeOoxml(ooxml.value);
    });
  }

  /** Null when Word refused, or did not answer in time. */
  private async attempt<Answer>(ask: (context: Word.RequestContext) => () => Answer): Promise<Answer | null> {
    try {
      return await this.send(ask);
    } catch (error) {
      if (!isHostError(error) && !(error instanceof OutOfTime)) throw error;
      return null;
    }
  }

  private async send<Answer>(ask: (context: Word.RequestContext) => () => Answer): Promise<Answer> {
    this.requests += 1;
    const { run } = this.task.host;
    return this.inTime(
      run(async (context) => {
        const { exchanges } = this;
        // What Office.js sends by itself afterwards, to give back what the run kept, is none of ours.
        let isOver = false;
        record(context, (exchange) => {
          if (!isOver) exchanges.push(exchange);
        });
        const answer = ask(context);
        try {
          await context.sync();
        } finally {
          isOver = true;
        }
        return answer();
      }),
    );
  }

  private async inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<never>((_, reject) => {
      const left = Math.max(this.bounds.ms - (performance.now() - this.begun), 0);
      timer = setTimeout(() => {
        // A timer may come a moment before its time, when by the clock there were still some to ask in.
        this.isLate = true;
        reject(new OutOfTime());
      }, left);
    });
    try {
      return await Promise.race([work, patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param ahead requests that are still to come after this one */
  private isOver(ahead: number): boolean {
    return (
      this.requests + ahead >= this.bounds.requests || this.isLate || performance.now() - this.begun > this.bounds.ms
    );
  }

  /** What was sent and came back since this was asked last. */
  private taken(): Exchange[] {
    const { exchanges } = this;
    this.exchanges = [];
    return exchanges;
  }
}

/** What was answered before the request broke off, when that is all of it. */
function answered(answer: (() => Observation) | null): Observation | null {
  try {
    return answer === null ? null : answer();
  } catch (error) {
    // PropertyNotLoaded, or an OOXML that is not there: the answer did not come so far.
    if (isHostError(error)) return null;
    throw error;
  }
}

/** The document as it was given before anything was written. */
function describeFirst(results: readonly StepResult[]): string | null {
  for (const { answer } of results.flatMap(({ exchanges }) => exchanges)) {
    const ooxml = ooxmlIn(answer);
    if (ooxml !== null) return describeOoxml(ooxml);
  }
  return null;
}

function verdictOf({ seen, expected }: Observation): Verdict {
  return JSON.stringify(sorted(seen)) === JSON.stringify(sorted(expected)) ? 'as-expected' : 'otherwise';
}

function sorted(seen: Observation['seen']): unknown {
  return Object.entries(seen).sort(([one], [other]) => (one < other ? -1 : 1));
}
