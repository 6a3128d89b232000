import { diagnosis as words, diagnosisByHand } from '../strings/diagnosis.js';
import type { Report } from './report.js';

interface ByHandProps {
  readonly answers: Report['byHand'];
  readonly answer: (id: string, yes: boolean) => void;
}

/** What only a person can see, asked with yes and no. */
export function ByHand({ answers, answer }: ByHandProps) {
  return (
    <section aria-label={words.byHand}>
      <h2>{words.byHand}</h2>
      {Object.entries(diagnosisByHand).map(([id, question]) => (
        <fieldset key={id}>
          <legend>{question}</legend>
          {[true, false].map((yes) => (
            <label key={String(yes)}>
              <input type="radio" name={id} checked={answers[id] === yes} onChange={() => answer(id, yes)} />
              {yes ? words.yes : words.no}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
