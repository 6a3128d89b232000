import { diagnosis as words, diagnosisSteps, diagnosisVerdict } from '../strings/diagnosis.js';
import type { Outcome } from './diagnose.js';
import type { StepResult, Verdict } from './report.js';
import type { StepId } from './step.js';

/** What each step found. */
export function ResultList({ outcome: { steps, restored } }: { readonly outcome: Outcome }) {
  const count = (verdict: Verdict): number => steps.filter((step) => step.verdict === verdict).length;
  return (
    <section aria-label={words.results}>
      <h2>{words.results}</h2>
      <p>{words.counts(count('as-expected'), count('otherwise'), count('not-feasible'))}</p>
      {restored !== null && <p>{restored ? words.restored : words.notRestored}</p>}
      <ul>
        {steps.map((step) => (
          <li key={step.id} data-step={step.id} data-verdict={step.verdict}>
            <strong>{diagnosisVerdict[step.verdict]}</strong> {diagnosisSteps[step.id as StepId]}
            {linesOf(step).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what was otherwise, by name. */
function linesOf({ verdict, seen, expected, failure }: StepResult): string[] {
  if (verdict === 'not-feasible')
    return failure === null ? [] : [[failure.code, failure.location].filter(Boolean).join(' · ')];
  if (verdict === 'as-expected') return [];
  const names = [...new Set([...Object.keys(seen), ...Object.keys(expected)])];
  const differing = names.filter((name) => JSON.stringify(seen[name]) !== JSON.stringify(expected[name]));
  const shown = (from: StepResult['seen']): string =>
    differing.flatMap((name) => (name in from ? `${name} = ${String(from[name])}` : [])).join('，');
  return [words.seen(shown(seen)), words.expected(shown(expected))];
}
