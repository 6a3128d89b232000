import { useState } from 'react';
import { diagnosis as words } from '../strings/diagnosis.js';
import { ByHand } from './ByHand.js';
import type { Outcome } from './diagnose.js';
import css from './page.css';
import type { Report } from './report.js';
import { ResultList } from './ResultList.js';
import { SendReport } from './SendReport.js';

type State =
  | { readonly kind: 'ready' | 'refused' | 'failed' }
  | { readonly kind: 'working'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly outcome: Outcome };

interface DiagnosisProps {
  /** Null: another document is open. */
  readonly diagnose: (onStep: (done: number, of: number) => void) => Promise<Outcome | null>;
  /** Address of the scratch file, and the name it is to be saved under. */
  readonly file: { readonly address: string; readonly name: string };
  /** Address of the pane. */
  readonly back: string;
}

/** 诊断: what this Word does otherwise than is believed, as a list and as one text to send. */
export function DiagnosisPage({ diagnose, file, back }: DiagnosisProps) {
  const [state, setState] = useState<State>({ kind: 'ready' });
  const [byHand, setByHand] = useState<Report['byHand']>({});
  const start = (): void => {
    setState({ kind: 'working', done: 0, of: 0 });
    diagnose((done, of) => setState({ kind: 'working', done, of })).then(
      (outcome) => setState(outcome === null ? { kind: 'refused' } : { kind: 'done', outcome }),
      () => setState({ kind: 'failed' }),
    );
  };
  return (
    <main aria-busy={state.kind === 'working'}>
      <style>{css}</style>
      <h1>{words.heading}</h1>
      <p>{words.about}</p>
      <p>{words.prepare}</p>
      <div>
        <button type="button" disabled={state.kind === 'working'} onClick={start}>
          {state.kind === 'done' ? words.again : words.start}
        </button>
        <a className="link" href={file.address} download={file.name}>
          {words.file}
        </a>
        <a className="link" href={back}>
          {words.back}
        </a>
      </div>
      <p role="status">
        {state.kind === 'working' && words.working(state.done, state.of)}
        {(state.kind === 'refused' || state.kind === 'failed') && words[state.kind]}
      </p>
      {state.kind === 'done' && (
        <>
          <ResultList outcome={state.outcome} />
          <ByHand answers={byHand} answer={(id, yes) => setByHand({ ...byHand, [id]: yes })} />
          <SendReport report={{ ...state.outcome, byHand }} />
        </>
      )}
    </main>
  );
}
