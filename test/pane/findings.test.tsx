import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, renderHook, waitFor, within } from '@testing-library/react';
import { useGradually } from '../../src/pane/hooks/useGradually.js';
import { correctTexts, FakeDocument } from './fakeDocument.js';
import { check, FEW } from './shown.js';

describe('the list', () => {
  it('shows a blank as a line with its label and what can be done', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    const card = screen.getByRole('article', { name: '必改：四、联合实验室管理与运行 / 4.1 管理机构' });
    const go = within(card).getByRole('button', { name: '在文中定位：4.1 管理机构' });
    expect(go.textContent).toBe('4.1 管理机构');
    fireEvent.click(go);
    expect(document.shown.map(({ field }) => field)).toEqual(['section.4.1']);
    fireEvent.click(within(card).getByRole('button', { name: '填“无”：4.1 管理机构' }));
    await waitFor(() => expect(document.text('section.4.1')).toBe('无'));
    await waitFor(() => expect(screen.queryByRole('article', { name: /^必改.*4\.1 管理机构/ })).toBeNull());
    expect(document.text('section.4.2')).toBe('');
    await waitFor(() =>
      expect(globalThis.document.activeElement?.getAttribute('aria-label')).toContain('4.2 咨询机构'),
    );
  });

  it('offers to go to what is over a limit', async () => {
    const document = new FakeDocument({ ...correctTexts(), 'summary.significance': '研'.repeat(512) });
    await check(document);
    const go = screen.getByRole('button', { name: '在文中定位超出部分：建设意义及发展目标' });
    expect(go.title).toBe('定位超出部分');
    fireEvent.click(go);
    expect(document.shown).toMatchObject([{ field: 'summary.significance', range: { start: 500, length: 12 } }]);
    expect(await screen.findAllByText(/超出的 12 字/)).not.toEqual([]);
  });

  it('offers no “无” where real content is needed', async () => {
    await check(new FakeDocument(FEW));
    const card = screen.getByRole('article', { name: '必改：封面 / 联系人' });
    expect(within(card).queryByRole('button', { name: /填“无”/ })).toBeNull();
  });

  it('lists what only a person can see, to tick off', async () => {
    await check(new FakeDocument(correctTexts()));
    const list = screen.getByRole('region', { name: '打印前请逐项核对' });
    const [first] = within(list).getAllByRole('checkbox');
    if (first === undefined) throw new Error('no manual finding');
    expect(within(list).getByText(/^已核对 0 \/ \d+$/)).toBeTruthy();
    fireEvent.click(first);
    expect(within(list).getByText(/^已核对 1 \/ \d+$/)).toBeTruthy();
  });

  it('gathers the blanks of each part under their number, with the ground once, and gives other findings a sentence', async () => {
    await check(new FakeDocument({ ...FEW, 'chinese.platform2': '/', 'director.chinese.phone': '1380055512' }));
    const part = (name: RegExp): HTMLElement => {
      const found = screen.getByRole('heading', { level: 3, name }).closest('details');
      if (found === null) throw new Error('no such part');
      return found;
    };
    const running = part(/^四/);
    expect(within(running).getByText('未填（2）')).toBeTruthy();
    expect(within(running).getAllByText('依据：填表说明三')).toHaveLength(1);
    expect(running.querySelector('blockquote')?.textContent).toContain('表内栏目不得空缺');
    expect(running.querySelector('article p')).toBeNull();
    const phone = within(part(/^基本/)).getByRole('article', { name: /联系电话$/ });
    expect(within(phone).getByRole('img', { name: '必改' })).toBeTruthy();
    // The label stands over the sentence and is not said again.
    expect(phone.querySelector('p')?.textContent).toBe('填写的“1380055512”不是有效的电话号码，请核对后改正。');
  });

  it('draws the first of many at once, and the rest in steps that nobody notices', async () => {
    const many = Array.from({ length: 100 }, (_, index) => index);
    const counts: number[] = [];
    renderHook(() => counts.push(useGradually(many, ({ length }) => length).count));
    expect(counts.at(-1)).toBeLessThan(20);
    await waitFor(() => expect(counts.at(-1)).toBe(100));
    const steps = counts.map((count, index) => count - (counts[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(30);
  });

  it('asks for a reason before what must be changed is set aside', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    const card = screen.getByRole('article', { name: '必改：四、联合实验室管理与运行 / 4.1 管理机构' });
    expect(within(card).queryByRole('button', { name: /^忽略/ })).toBeNull();
    fireEvent.click(within(card).getByRole('button', { name: '在文中定位：4.1 管理机构' }));
    fireEvent.click(await within(card).findByRole('button', { name: '忽略：4.1 管理机构' }));
    const reason = within(card).getByRole('textbox', { name: '理由（必填，会写进检查单）' });
    fireEvent.submit(within(card).getByRole('form'));
    expect(document.marks.map(({ field }) => field)).toContain('section.4.1');
    fireEvent.change(reason, { target: { value: '另页说明' } });
    fireEvent.submit(within(card).getByRole('form'));
    fireEvent.click(await screen.findByRole('button', { name: '撤销：忽略“4.1 管理机构”' }));
    await screen.findByRole('article', { name: '必改：四、联合实验室管理与运行 / 4.1 管理机构' });
  });

  it('shows the 字数 of sections with a limit', async () => {
    await check(new FakeDocument({ ...correctTexts(), 'summary.significance': '研'.repeat(486) }));
    const counts = screen.getByRole('region', { name: '字数' });
    expect(within(counts).getByText('建设意义及发展目标').nextSibling?.textContent).toBe('486 / 500');
  });

  it('shows findings of one severity on request, and all again', async () => {
    await check(new FakeDocument(FEW));
    const chip = screen.getByRole('button', { name: /^人工核对 \d+$/ });
    fireEvent.click(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('article')).toBeNull();
    fireEvent.click(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getAllByRole('article').length).toBeGreaterThan(0);
  });

  it('goes to the next finding with F8 and says on its card what was brought into view', async () => {
    await check(new FakeDocument(FEW));
    fireEvent.keyDown(screen.getByRole('main'), { key: 'F8' });
    const card = screen.getByRole('article', { name: '必改：封面 / 联系人' });
    expect(globalThis.document.activeElement).toBe(card);
    await within(card).findByText('已在文中标出这一栏。');
    fireEvent.keyDown(card, { key: 'F8', shiftKey: true });
    expect(globalThis.document.activeElement).not.toBe(card);
  });
});
