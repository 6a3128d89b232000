/** The loader in a Node of its own, as webpack loads it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

function loaded(source: string): string {
  const script = `
    import iconImports from './src/build/iconImports.js';
    process.stdout.write(iconImports(${JSON.stringify(source)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

describe('what Fluent UI imports of its icons', () => {
  it('comes from the file of each icon, and what icons are put together by from its own', () => {
    const source =
      'import { ChevronDown20Regular, ClipboardTaskListLtrFilled, bundleIcon } from "@fluentui/react-icons";';
    const names = [...loaded(source).matchAll(/import \{ (\w+) \} from '@fluentui\/react-icons\/([\w/-]+)';/g)];
    expect(names.map(([, name, file]) => [name, file])).toEqual([
      ['ChevronDown20Regular', 'svg/chevron-down'],
      ['ClipboardTaskListLtrFilled', 'svg/clipboard-task-list-ltr'],
      ['bundleIcon', 'utils'],
    ]);
    const folder = join(dirname(require.resolve('@fluentui/react-icons/package.json')), 'lib', 'atoms');
    for (const [, , file = ''] of names.slice(0, -1))
      expect([file, existsSync(join(folder, `${file}.js`))]).toEqual([file, true]);
  });

  it('is left alone on lines of any other kind, and no line is added or taken away', () => {
    const other = "import { Button } from '@fluentui/react-button';\n// from '@fluentui/react-icons'\n";
    expect(loaded(other)).toBe(other);
    const source = `import { A20Regular, B20Filled } from '@fluentui/react-icons';\n${other}`;
    expect(loaded(source).split('\n').length).toBe(source.split('\n').length);
  });
});
