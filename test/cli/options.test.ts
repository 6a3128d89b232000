import { describe, expect, it } from '@jest/globals';
import { type CommandName, isCommand, readOptions, UsageError } from '../../src/cli/options.js';
import { commandHelp } from '../../src/strings/cliHelp.js';

const today = { year: 2023, month: 1, day: 15 };

function refusal(command: CommandName, ...args: string[]): string {
  try {
    readOptions(command, args, today);
    return '';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions('check', ['a.docx'], today)).toEqual({
      format: 'text',
      report: [],
      verbose: false,
      only: null,
      maxWarnings: null,
      noGround: false,
      jobs: null,
      until: null,
      from: '',
      since: null,
      today,
      asOf: today,
      all: false,
      output: null,
      form: [],
      url: null,
      inPlace: false,
      dryRun: false,
      embed: null,
      wording: false,
      hints: false,
      author: '无漏',
      comments: false,
      help: false,
      inputs: ['a.docx'],
    });
  });

  it('are those that the help of the command lists', () => {
    for (const [command, help] of Object.entries(commandHelp)) {
      const listed = [...help.matchAll(/^ {2}(-o|--[a-z-]+) /gm)];
      expect(listed.length).toBeGreaterThan(0);
      for (const [, option = ''] of listed)
        if (isCommand(command)) expect(refusal(command, option)).not.toMatch(/没有“/);
    }
  });

  it('stand before, between and after the files, with = or a space', () => {
    const args = ['a.docx', '--format=json', 'b.docx', '--as-of', '2024-02-29', '-o', 'out.json'];
    expect(readOptions('check', args, today)).toMatchObject({
      format: 'json',
      asOf: { year: 2024, month: 2, day: 29 },
      output: 'out.json',
      inputs: ['a.docx', 'b.docx'],
    });
  });

  it('after -- are files', () => {
    expect(readOptions('check', ['--', '--format', '-o'], today).inputs).toEqual(['--format', '-o']);
  });

  it('of a name without the white space around it', () => {
    expect(readOptions('comment', ['a.docx', '--author', ' 陈阳 '], today).author).toBe('陈阳');
  });

  const table: [CommandName, string[], RegExp][] = [
    ['check', ['--in-place'], /没有“--in-place”这个选项/],
    ['check', ['-x'], /没有“-x”这个选项，请用/],
    ['check', ['--fromat', 'json'], /没有“--fromat”这个选项，是不是 --format？/],
    ['check', ['--report', 'r.pdf'], /看不出“r\.pdf”是什么格式/],
    ['check', ['--only', '必改,blank'], /“必改,blank”里有的不是/],
    ['check', ['--max-warnings', '-1'], /“--max-warnings”后面要有值/],
    ['check', ['--max-warnings', 'many'], /不小于 0 的整数，不能是“many”/],
    ['check', ['--jobs', '0'], /不小于 1 的整数，不能是“0”/],
    ['fill', ['-'], /不能从标准输入读文件/],
    ['prepare', ['--as-of', '2023-01-01'], /没有“--as-of”/],
    ['comment', ['--in-place'], /没有“--in-place”/],
    ['check', ['--constructor'], /没有“--constructor”/],
    ['check', ['--__proto__=1'], /没有“--__proto__”/],
    ['check', ['--format'], /“--format”后面要有值/],
    ['check', ['--format', '--as-of', '2023-01-01'], /“--format”后面要有值/],
    ['check', ['--format='], /“--format”后面要有值/],
    ['mark', ['-o'], /“-o”后面要有值/],
    ['mark', ['--in-place=yes'], /“--in-place”不带值/],
    ['check', ['--format', 'xml'], /不能是“xml”/],
    ['check', ['--as-of', '2023-02-30'], /“2023-02-30”不是有效日期/],
    ['check', ['--as-of', '2023-2-3'], /“2023-2-3”不是有效日期/],
    ['check', ['--format', 'json', '--format', 'text'], /只能给一次/],
    ['comment', ['--author', ' '], /作者姓名不能是空的/],
  ];
  it.each(table)('%s %j is refused with a sentence', (command, args, expected) => {
    expect(refusal(command, 'a.docx', ...args)).toMatch(expected);
    expect(refusal(command, 'a.docx', ...args)).toMatch(/请.*。$|补上。$/);
  });
});
