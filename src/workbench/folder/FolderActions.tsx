import { useState, type SyntheticEvent } from 'react';
import { type Comparison, compareRounds } from '../../report/batch/compare.js';
import { totalOf } from '../../report/batch/compareText.js';
import { earlierFiles } from '../../report/batch/earlier.js';
import { folder as words } from '../../strings/pane.js';
import { parseIsoDate } from '../../text/dates.js';
import { askForFiles } from '../files/askForFiles.js';
import { giveLetters, givingReports, type Results } from './folderReports.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';

interface FolderActionsProps {
  readonly ui: Ui;
  /** Null until all files are checked: before that a report would be of some of them. */
  readonly results: Results | null;
  readonly compare: (comparison: Comparison) => void;
  readonly again: () => void;
}

/** What can be taken away of the table, and the comparison with an earlier round. */
export function FolderActions({ ui: { Button, Menu }, results, compare, again }: FolderActionsProps) {
  const [said, say] = useState('');
  const [writes, setWrites] = useState(false);
  if (results === null) return <Button disabledFocusable>{words.take}</Button>;
  const { page, csv, report, compared } = givingReports(results);
  const compareWith = async (): Promise<void> => {
    const [file] = await askForFiles({ accept: '.json,.jsonl' });
    if (file === undefined) return;
    const earlier = earlierFiles(await file.text());
    if (earlier === 'none') say(words.noReport(file.name));
    else if (earlier === 'partial') say(words.partial(file.name));
    else {
      const found = compareRounds(earlier, results.reports);
      compare(found);
      const missing = found.onlyFirst.length;
      say(`${totalOf(found)}${missing === 0 ? '' : words.missing(missing)}`);
    }
  };
  const write = async (options: Parameters<typeof giveLetters>[1]): Promise<void> => {
    setWrites(false);
    say(words.writing);
    const count = await giveLetters(results, options);
    say(count === 0 ? words.noNotices : words.written(count));
  };
  const entries = [
    page,
    csv,
    { label: words.notices, select: () => setWrites(true) },
    report,
    { label: words.compare, select: () => void compareWith() },
    ...compared,
    { label: words.again, select: again },
  ];
  return (
    <>
      <Menu entries={entries}>
        {words.take}
        <span aria-hidden>▾</span>
      </Menu>
      {writes && <LetterForm Button={Button} write={(options) => void write(options)} close={() => setWrites(false)} />}
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}

interface LetterFormProps {
  readonly Button: Ui['Button'];
  readonly write: (options: Parameters<typeof giveLetters>[1]) => void;
  readonly close: () => void;
}

/** By when, and whom to ask: both may be left empty. */
function LetterForm({ Button, write, close }: LetterFormProps) {
  const [until, setUntil] = useState('');
  const [from, setFrom] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const now = new Date();
    const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    write({ until: parseIsoDate(until), from: from.trim(), today });
  };
  return (
    <form className="letters" aria-label={words.noticesHeading} onSubmit={submit}>
      <label>
        {words.until}
        <input type="date" value={until} autoFocus onChange={({ target }) => setUntil(target.value)} />
      </label>
      <label>
        {words.from}
        <input value={from} onChange={({ target }) => setFrom(target.value)} />
      </label>
      <Button type="submit" appearance="primary">
        {words.write}
      </Button>
      <Button onClick={close}>{words.cancel}</Button>
    </form>
  );
}
