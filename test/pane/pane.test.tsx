import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { DocumentError } from '../../src/document/error.js';
import { ErrorBoundary } from '../../src/pane/screens/ErrorBoundary.js';
import { Pane } from '../../src/pane/Pane.js';
import { createPaneStore } from '../../src/pane/store/paneStore.js';
import type { PaneStorage } from '../../src/decisions/storage.js';
import { correctTexts, FakeDocument, textsWithBlanks } from './fakeDocument.js';
import { unstyled } from './unstyled.js';

// Nothing of the pane is hidden by style, and looking for it would take most of the time.
configure({ defaultHidden: true });
afterEach(cleanup);

// What jsdom does not have: it lays nothing out and has no media.
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: true,
    onchange: null,
    addListener: unused,
    removeListener: unused,
  });
function unused(): void {
  throw new Error('not used');
}

const load = () => import('../../src/pane/store/checker.js').then((module) => module.checker);

/** A browser that has shown the first-run card before. */
const storage: PaneStorage = { get: () => '1', set: () => true };

async function show(document: FakeDocument | null) {
  const store = createPaneStore({ load, now: () => new Date(2023, 1, 20, 9, 5), storage });
  store.open(document);
  render(unstyled(<Pane store={store} />));
  // The first look at the document is answered.
  await act(() => Promise.resolve());
  return store;
}

async function check(document: FakeDocument) {
  const store = await show(document);
  fireEvent.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('heading', { level: 2, name: /必改|可以打印/ });
  // The end of the list is drawn last.
  await screen.findByRole('region', { name: '打印前请逐项核对' });
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
  return store;
}

const FEW = textsWithBlanks('cover.contact', 'section.4.1', 'section.4.2', 'section.6');

function fail(): never {
  throw new Error('not checked');
}

describe('the pane', () => {
  it('offers nothing to check without a document', async () => {
    await show(null);
    expect(screen.getByRole('button', { name: '检查' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('heading', { name: '请先打开一份申报书' })).toBeTruthy();
  });

  it('tells the number of errors, every field read and the time of the check', async () => {
    await check(new FakeDocument(FEW));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^有 \d+ 处必改$/);
    expect(screen.getByText('68 栏全部读到 · 检查于 09:05')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/^检查完毕：必改 \d+ 处/);
  });

  it('says “可以打印” only for a form without errors that was read as a whole and looked at', async () => {
    const store = await check(new FakeDocument(correctTexts()));
    const { manual } = store.getState().result ?? fail();
    const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent;
    expect(heading()).toBe(`没有必改，打印前核对 ${manual.before.length} 项`);
    for (const told of manual.before) act(() => store.tick(told, true));
    expect(heading()).toBe('可以打印');
    expect(screen.getByText(`${manual.before.length} 项已核对 · 打印后 ${manual.after.length} 项`)).toBeTruthy();
    for (const told of manual.before.slice(0, 1)) act(() => store.tick(told, false));
    expect(heading()).toBe('没有必改，打印前核对 1 项');
  });

  it('shows each screen from its top and comes back to the list where it was left', async () => {
    const store = await check(new FakeDocument(FEW));
    const scroller = screen.getByRole('article', { name: /4\.1/ }).closest('header + div');
    if (scroller === null) throw new Error('nothing scrolls');
    scroller.scrollTop = 400;
    fireEvent.scroll(scroller);
    act(() => store.showMap(true));
    expect(scroller.scrollTop).toBe(0);
    act(() => store.showMap(false));
    expect(scroller.scrollTop).toBe(400);
  });

  it('withdraws the verdict once the document was changed', async () => {
    const document = new FakeDocument(correctTexts());
    await check(document);
    act(() => document.type('section.6', ''));
    await screen.findByRole('heading', { name: '检查后又改过' });
    expect(screen.queryByText('可以打印')).toBeNull();
  });

  it('shows on each card the severity in words, the label, the ground with its sentence, and what can be done', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    const card = screen.getByRole('article', { name: '必改：四、联合实验室管理与运行 / 4.1 管理机构' });
    expect(within(card).getByText('必改')).toBeTruthy();
    expect(within(card).getByText(/^依据：/)).toBeTruthy();
    expect(card.querySelector('blockquote')?.textContent).toContain('表内栏目不得空缺');
    fireEvent.click(within(card).getByRole('button', { name: '在文中定位：4.1 管理机构' }));
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
    expect(go.textContent).toBe('定位超出部分');
    fireEvent.click(go);
    expect(document.shown).toMatchObject([{ field: 'summary.significance', range: { start: 500, length: 12 } }]);
    expect(await screen.findAllByText(/超出的 12 字/)).not.toEqual([]);
  });

  it('offers no “无” where real content is needed', async () => {
    await check(new FakeDocument(FEW));
    const card = screen.getByRole('article', { name: '必改：封面 / 联系人' });
    expect(within(card).queryByRole('button', { name: /填“无”/ })).toBeNull();
  });

  it('shows before filling what will be written and what the applicant has to fill in', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: /^填“无”…（\d+ 处待您确认）$/ }));
    expect(globalThis.document.activeElement?.textContent).toBe('填“无”前请看一遍');
    expect(document.text('section.6')).toBe('');
    expect(screen.getByRole('heading', { name: /^须由您填写/ })).toBeTruthy();
    const unlikely = screen.getByRole('group', { name: '通常应有内容，确实没有再勾' });
    expect(within(unlikely).queryAllByRole('checkbox', { checked: true })).toEqual([]);
    fireEvent.click(within(unlikely).getByRole('button', { name: '在文中定位：4.1 管理机构' }));
    expect(document.shown.map(({ field }) => field)).toEqual(['section.4.1']);
    fireEvent.click(screen.getByRole('checkbox', { name: '六、其他需要说明的问题' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '四、联合实验室管理与运行 / 4.2 咨询机构' }));
    fireEvent.click(screen.getByRole('button', { name: /^填“无”（\d+ 处）$/ }));
    await screen.findByText(/^已填“无” \d+ 处。$/, { selector: 'p' });
    expect(document.text('section.4.1')).toBe('');
    expect(document.text('section.4.2')).toBe('无');
    expect(document.text('section.6')).toBe('');
    expect(document.text('cover.contact')).toBe('');
  });

  it('leaves the preview with Escape and writes nothing', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: /^填“无”…/ }));
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^有/);
    expect(document.undoStep).toBeNull();
  });

  it('says on the undo button what it takes back', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: '填“无”：4.1 管理机构' }));
    fireEvent.click(await screen.findByRole('button', { name: '撤销：填“无” 1 处' }));
    await screen.findByText('已撤销：填“无” 1 处。', { selector: 'p' });
    expect(document.text('section.4.1')).toBe('');
  });

  it('lists what only a person can see, to tick off', async () => {
    await check(new FakeDocument(correctTexts()));
    const list = screen.getByRole('region', { name: '打印前请逐项核对' });
    const [first] = within(list).getAllByRole('checkbox');
    if (first === undefined) throw new Error('no manual finding');
    expect(within(list).getByText(/^0 \/ \d+$/)).toBeTruthy();
    fireEvent.click(first);
    expect(within(list).getByText(/^1 \/ \d+$/)).toBeTruthy();
  });

  it('explains a refused document and keeps a way on', async () => {
    const document = new FakeDocument(FEW);
    document.failure = new DocumentError('not-this-form');
    await show(document);
    fireEvent.click(screen.getByRole('button', { name: '检查' }));
    await screen.findByRole('heading', { name: '这不是要检查的申报书' });
    fireEvent.click(screen.getByRole('button', { name: '重新检查' }));
    await screen.findByRole('heading', { name: /^有 \d+ 处必改$/ });
  });

  it('offers to prepare a document without controls and says that no text changes', async () => {
    await check(new FakeDocument(FEW, { prepared: false }));
    expect(screen.getByText(/不改任何可见文字/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '准备文档' }));
    await screen.findByText('已准备好，框定了 68 栏；可见文字没有变化。', { selector: 'p' });
    expect(screen.queryByRole('button', { name: '准备文档' })).toBeNull();
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

  it('holds the details of an error, to be copied', async () => {
    const document = new FakeDocument(FEW);
    document.failure = new RangeError('broken');
    await show(document);
    fireEvent.click(screen.getByRole('button', { name: '检查' }));
    await screen.findByRole('heading', { name: '检查没有完成' });
    expect(screen.getByRole('region', { name: '错误详情' }).textContent).toContain('RangeError: broken');
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.assign(navigator, { clipboard: { writeText } });
    fireEvent.click(screen.getByRole('button', { name: '复制详情' }));
    await screen.findByText('已复制。');
    expect(copied[0]).toContain('RangeError: broken');
  });

  it('keeps the keyboard’s place when what had the focus goes', async () => {
    await check(new FakeDocument(FEW));
    fireEvent.click(screen.getByRole('button', { name: '填“无”：4.1 管理机构' }));
    const dismiss = await screen.findByRole('button', { name: '关闭' });
    await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
    act(() => dismiss.focus());
    fireEvent.click(dismiss);
    expect(globalThis.document.activeElement).toBe(screen.getByRole('main'));
  });

  it('tells in 关于 what this Word can do, and comes back', async () => {
    await show(new FakeDocument(FEW, { word: true }));
    fireEvent.click(screen.getByRole('button', { name: '关于无漏' }));
    await screen.findByText('正在使用：Word 16.0.14332 (PC)');
    expect(screen.getByText('用内容控件标记和填写').nextSibling?.textContent).toBe('可');
    expect(screen.getByText('文档改动后自动提醒').nextSibling?.textContent).toBe('不可');
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('检查立项申报书');
  });

  it('says a fault of its own drawing in place of an empty page', () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new TypeError('broken');
    };
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('heading', { name: '窗格出错了' })).toBeTruthy();
    expect(screen.getByRole('region', { name: '错误详情' }).textContent).toContain('broken');
    silenced.mockRestore();
  });
});
