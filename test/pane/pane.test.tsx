import { FluentProvider } from '@fluentui/react-components';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { DocumentError } from '../../src/document/error.js';
import { formById } from '../../src/forms/index.js';
import { Pane } from '../../src/pane/Pane.js';
import { createPaneStore } from '../../src/pane/paneStore.js';
import { theme } from '../../src/pane/theme.js';
import { FakeDocument } from './fakeDocument.js';

// Nothing of the pane is hidden by style, and looking for it would take most of the time.
configure({ defaultHidden: true });
afterEach(cleanup);

const load = () => import('../../src/pane/checker.js').then((module) => module.checker);

function show(document: FakeDocument | null) {
  const store = createPaneStore({ load, now: () => new Date(2023, 1, 20, 9, 5) });
  store.open(document);
  render(
    <FluentProvider theme={theme}>
      <Pane store={store} />
    </FluentProvider>,
  );
  return store;
}

async function check(document: FakeDocument) {
  const store = show(document);
  fireEvent.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('heading', { level: 2 });
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
  return store;
}

/** Texts that give no error in any field. */
function correct(): Record<string, string> {
  const texts: Record<string, string> = {};
  const byKind: Readonly<Record<string, string>> = {
    phone: '010-66096865',
    email: 'a@b.edu.cn',
    date: '2019年3月5日',
    month: '1970年3月',
    area: '1200平方米',
    amount: '300',
    count: '12',
    percent: '25%',
    'count+percent': '3人，25%',
    choice: 'team',
  };
  for (const field of formById('joint-lab-2022').fields) texts[field.id] = byKind[field.kind] ?? '国家重点实验室';
  return { ...texts, 'chinese.platform2': '无', 'section.7': '' };
}

/** A correct form but for these blanks. */
function withBlanks(...fields: string[]): Record<string, string> {
  return { ...correct(), ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

const FEW = withBlanks('cover.contact', 'section.4.1', 'section.4.2', 'section.6');

describe('the pane', () => {
  it('offers nothing to check without a document', () => {
    show(null);
    expect(screen.getByRole('button', { name: '检查' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('请先打开一份申报书（.docx）。')).toBeTruthy();
  });

  it('tells the number of errors, every field read and the time of the check', async () => {
    await check(new FakeDocument(FEW));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^有 \d+ 处必改$/);
    expect(screen.getByText('68 栏全部读到 · 检查于 09:05')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toMatch(/^检查完毕：必改 \d+ 处/);
  });

  it('says “可以打印” only for a form without errors that was read as a whole', async () => {
    await check(new FakeDocument(correct()));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('可以打印');
  });

  it('withdraws the verdict once the document was changed', async () => {
    const document = new FakeDocument(correct());
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
    await waitFor(() => expect(screen.queryByRole('article', { name: /4\.1 管理机构/ })).toBeNull());
    expect(document.text('section.4.2')).toBe('');
    await waitFor(() =>
      expect(globalThis.document.activeElement?.getAttribute('aria-label')).toContain('4.2 咨询机构'),
    );
  });

  it('offers no “无” where real content is needed', async () => {
    await check(new FakeDocument(FEW));
    const card = screen.getByRole('article', { name: '必改：封面 / 联系人' });
    expect(within(card).queryByRole('button', { name: /填“无”/ })).toBeNull();
  });

  it('shows before filling what will be written and what the applicant has to fill in', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: /^将 \d+ 处空缺填为“无”$/ }));
    expect(globalThis.document.activeElement?.textContent).toBe('填“无”前请看一遍');
    expect(document.text('section.6')).toBe('');
    expect(screen.getByRole('heading', { name: /^需要您填写/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '六、其他需要说明的问题' }));
    fireEvent.click(screen.getByRole('button', { name: /^填“无”（\d+ 处）$/ }));
    await screen.findByText(/^已填“无” \d+ 处。$/, { selector: 'p' });
    expect(document.text('section.4.1')).toBe('无');
    expect(document.text('section.6')).toBe('');
    expect(document.text('cover.contact')).toBe('');
  });

  it('leaves the preview with Escape and writes nothing', async () => {
    const document = new FakeDocument(FEW);
    await check(document);
    fireEvent.click(screen.getByRole('button', { name: /^将/ }));
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
    await check(new FakeDocument(correct()));
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
    show(document);
    fireEvent.click(screen.getByRole('button', { name: '检查' }));
    await screen.findByRole('heading', { name: '这份文件不能检查' });
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    await screen.findByRole('heading', { name: /^有 \d+ 处必改$/ });
  });

  it('offers to prepare a document without controls and says that no text changes', async () => {
    await check(new FakeDocument(FEW, { prepared: false }));
    expect(screen.getByText(/不改任何可见文字/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '准备文档' }));
    await screen.findByText('已准备好，框定了 68 栏；可见文字没有变化。', { selector: 'p' });
    expect(screen.queryByRole('button', { name: '准备文档' })).toBeNull();
  });
});
