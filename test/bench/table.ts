/** One plain table for a terminal, in which Han take two columns. */

export type Row = readonly string[];

const HEAD: Row = ['', 'ms', '底线 floor ms', '底线 floor', '倍数 ratio', '目标 aim'];

/** A line that begins a group of rows. */
export const title = (text: string): Row => [text];

const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(time < 100 ? 1 : 0));

/** An aim kept or missed; a mere note as it is. */
function verdict(value: number, aim: number | string): string {
  return typeof aim === 'string' ? aim : `≤${aim} ${value <= aim ? '✓' : '✗'}`;
}

/** A time as a multiple of its floor, measured in turn with it. @param aim the greatest ratio we want to see, or a note */
export function timed(name: string, time: number, floorName: string, floor: number, aim: number | string = ''): Row {
  const ratio = time / floor;
  return [`  ${name}`, milliseconds(time), milliseconds(floor), floorName, `${ratio.toFixed(2)}×`, verdict(ratio, aim)];
}

/** A size. @param aim the greatest value we want to see, or a note */
export function sized(name: string, value: number, unit: string, aim: number | string = ''): Row {
  return [`  ${name}`, '', '', '', `${value.toFixed(0)} ${unit}`, verdict(value, aim)];
}

/** What has no floor here. */
export function noted(name: string, time: string, value: string, note: string): Row {
  return [`  ${name}`, time, '', '', value, note];
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u2E80-\uFFEF]/u.test(character) ? 2 : 1;
  return columns;
}

export function table(rows: readonly Row[]): string {
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.filter((row) => row.length > 1).map((row) => width(row[column] ?? ''))),
  );
  const line = (row: Row): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(HEAD), widths.map((columns) => '─'.repeat(columns)).join('  '), ...rows.map(line)].join('\n');
}
