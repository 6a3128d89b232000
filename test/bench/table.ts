/** A plain table for a terminal, in which Han take two columns. */

export type Row = readonly string[];

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[\u2E80-\uFFEF]/u.test(character) ? 2 : 1;
  return columns;
}

export function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (row: Row): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ');
  const [head = [], ...body] = rows;
  return [line(head), widths.map((columns) => '─'.repeat(columns)).join('  '), ...body.map(line)].join('\n');
}
