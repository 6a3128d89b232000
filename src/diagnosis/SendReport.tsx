import { useState } from 'react';
import { copyText } from '../pane/checklist/clipboard.js';
import { diagnosis as words } from '../strings/diagnosis.js';
import { formatReport, type Report } from './report.js';

/** The report as one text: copied, or saved where the webview saves. */
export function SendReport({ report }: { readonly report: Report }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { platform, build } = report.environment;
  const save = (): void => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([formatReport(report)], { type: 'application/json' }));
    link.href = address;
    link.download = `${platform}-${build}.json`;
    link.click();
    // The browser takes the bytes over after this task.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <section aria-label={words.send}>
      <h2>{words.send}</h2>
      <div>
        <button type="button" onClick={() => void copyText(formatReport(report)).then(setCopied)}>
          {words.copy}
        </button>
        <button type="button" onClick={save}>
          {words.save}
        </button>
      </div>
      <p role="status">{copied === null ? words.saveHint : copied ? words.copied : words.notCopied}</p>
    </section>
  );
}
