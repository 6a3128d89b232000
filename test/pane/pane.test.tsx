import { describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { DocumentError } from '../../src/document/error.js';
import { ErrorBoundary } from '../../src/pane/screens/ErrorBoundary.js';
import { correctTexts, FakeDocument } from './fakeDocument.js';
import { check, fail, FEW, filesFor, show } from './shown.js';

describe('the pane', () => {
  it('offers without a document to open one, or to get the blank form', async () => {
    const { files, done } = filesFor();
    await show(null, files);
    expect(screen.getByRole('heading', { name: '请先打开一份申报书' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '打开文件' }));
    fireEvent.click(screen.getByRole('button', { name: '下载空白申报书' }));
    expect(done).toEqual(['open', 'blank']);
    cleanup();
    await show(null);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('tells the number of errors, every field read and the time of the check', async () => {
    await check(new FakeDocument(FEW));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^有 \d+ 处必改$/);
    expect(screen.getByText('68 栏全部读到 · 检查于 09:05')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/^检查完毕：必改 \d+ 处/);
  });

  it('asks for the file again where a copy is open, and tells the time of the file', async () => {
    const { files, done } = filesFor();
    const store = await check(new FakeDocument(FEW), files);
    expect(screen.queryByRole('button', { name: '重新打开并检查…' })).toBeNull();
    act(() => store.place({ name: '申报书.docx', modifiedAt: new Date(2023, 1, 17, 8, 3) }));
    expect(screen.getByText('68 栏全部读到 · 文件修改于 2023年2月17日 08:03')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '重新检查' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '重新打开并检查…' }));
    expect(done).toEqual(['open']);
  });

  it('says “可以打印” only for a form without errors that was read as a whole and looked at', async () => {
    const store = await check(new FakeDocument(correctTexts()));
    const { manual } = store.getState().result ?? fail();
    const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent;
    expect(heading()).toBe(`没有必改，打印前核对 ${manual.before.length} 项`);
    for (const told of manual.before) act(() => store.tick(told, true));
    expect(heading()).toBe('可以打印');
    expect(
      screen.getByText(new RegExp(`^打印前 ${manual.before.length} 项已核对 · 打印后 ${manual.after.length} 项 · `)),
    ).toBeTruthy();
    for (const told of manual.before.slice(0, 1)) act(() => store.tick(told, false));
    expect(heading()).toBe('没有必改，打印前核对 1 项');
  });

  it('shows each screen from its top and comes back to the list where it was left', async () => {
    const store = await check(new FakeDocument(FEW));
    const scroller = screen.getByRole('article', { name: /4\.1/ }).closest('header + div');
    if (scroller === null) throw new Error('nothing scrolls');
    scroller.scrollTop = 400;
    fireEvent.scroll(scroller);
    act(() => store.showAbout(true));
    expect(scroller.scrollTop).toBe(0);
    act(() => store.showAbout(false));
    expect(scroller.scrollTop).toBe(400);
  });

  it('withdraws the verdict once the document was changed', async () => {
    const document = new FakeDocument(correctTexts());
    await check(document);
    act(() => document.type('section.6', ''));
    await screen.findByRole('heading', { name: '检查后又改过' });
    expect(screen.queryByText('可以打印')).toBeNull();
  });

  it('shows before filling what will be written and what the applicant has to fill in', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: /^填“无”…（\d+ 处）$/ }));
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

  it('explains a refused document and keeps a way on', async () => {
    const document = new FakeDocument(FEW);
    document.failure = new DocumentError('not-this-form');
    await show(document);
    fireEvent.click(screen.getByRole('button', { name: '检查' }));
    await screen.findByRole('heading', { name: '这不是要检查的申报书' });
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    await screen.findByRole('heading', { name: /^有 \d+ 处必改$/ });
  });

  it('offers another file or the blank form where one was refused and there are files', async () => {
    const { files, done } = filesFor();
    const document = new FakeDocument(FEW);
    document.failure = new DocumentError('not-this-form');
    const store = await show(document, files);
    await act(() => store.check());
    fireEvent.click(screen.getByRole('button', { name: '打开别的文件' }));
    fireEvent.click(screen.getByRole('button', { name: '下载空白申报书' }));
    expect(done).toEqual(['open', 'blank']);
    expect(screen.queryByRole('button', { name: /检查/ })).toBeNull();
  });

  it('offers in Word to mark a document in which nothing could be marked, and never in a file', async () => {
    await check(new FakeDocument(FEW, { prepared: false }));
    expect(screen.queryByRole('button', { name: '标在文中' })).toBeNull();
    cleanup();
    await check(new FakeDocument(FEW, { prepared: false, word: true }));
    fireEvent.click(screen.getByRole('button', { name: '标在文中' }));
    await screen.findByText(/^已在 68 栏加上看不见的栏目记号/, { selector: 'p' });
    expect(screen.queryByRole('button', { name: '标在文中' })).toBeNull();
    expect(screen.getByRole('button', { name: '撤销：在文中加栏目记号' })).toBeTruthy();
  });

  it('has one next step on the verdict, from the blanks to what comes after printing', async () => {
    const store = await check(new FakeDocument(correctTexts()));
    const { manual } = store.getState().result ?? fail();
    const next = (): HTMLElement => within(screen.getByRole('banner')).getAllByRole('button')[0] ?? fail();
    // It leads to a place in the document, which answers later.
    const take = (): Promise<void> => act(() => Promise.resolve(void fireEvent.click(next())));
    expect(next().textContent).toBe('去核对');
    await take();
    expect(globalThis.document.activeElement?.textContent).toContain(manual.before[0]?.title);
    for (const told of manual.before) act(() => store.tick(told, true));
    await take();
    expect(next().textContent).toBe('看打印后事项');
    expect(globalThis.document.activeElement?.textContent).toContain(manual.after[0]?.title);
    for (const told of manual.after) act(() => store.tick(told, true));
    expect(next().textContent).toBe('检查单');
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
