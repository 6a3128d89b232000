import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { checker } from '../../../src/pane/store/checker.js';
import { ChecklistView } from '../../../src/pane/checklist/ChecklistView.js';
import { CountMeters } from '../../../src/pane/map/CountMeters.js';
import { FormMap } from '../../../src/pane/map/FormMap.js';
import { formMapOf } from '../../../src/pane/store/formMap.js';
import { IgnoredList } from '../../../src/pane/findings/IgnoredList.js';
import { IgnoreForm } from '../../../src/pane/findings/IgnoreForm.js';
import { emptyMemory } from '../../../src/decisions/memory.js';
import { findingsIn } from '../../../src/report/toldFinding.js';
import { contentWith } from '../fakeDocument.js';
import { unstyled } from '../unstyled.js';

// Nothing here is hidden by style, and looking for it would take most of the time.
configure({ defaultHidden: true });
afterEach(cleanup);

const show = (element: ReactElement) => render(unstyled(element));

const result = checker.check(
  contentWith({ 'section.5': '计划', 'summary.significance': '研'.repeat(512), 'summary.incubation': '研—究' }),
  new Date(2023, 1, 20),
  emptyMemory,
);

describe('the form map', () => {
  const map = formMapOf(result, new Set());
  const cell = (name: string) => screen.getByRole('button', { name });

  it('says for each field its label and state, and how much is filled', () => {
    show(<FormMap map={map} current={null} choose={() => undefined} />);
    expect(screen.getByText('已填 3 / 68')).toBeTruthy();
    expect(screen.getByText('1 栏在纸上签章')).toBeTruthy();
    expect(cell('协议情况 / 签署时间：未填')).toBeTruthy();
    expect(cell('建设意义及发展目标：必改')).toBeTruthy();
    expect(within(screen.getByRole('group', { name: '封面' })).getAllByRole('button')).toHaveLength(6);
  });

  it('is one stop of the Tab key, which stays where the keyboard was', () => {
    show(<FormMap map={map} current={null} choose={() => undefined} />);
    const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
    const [first] = within(screen.getByRole('group', { name: '封面' })).getAllByRole('button');
    if (first === undefined) throw new Error('no cell');
    expect(stops()).toEqual([first]);
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cell('联系人：未填'));
    expect(stops()).toEqual([cell('联系人：未填')]);
    fireEvent.keyDown(cell('联系人：未填'), { key: 'End' });
    expect(document.activeElement).toBe(cell('8.6 其他相关材料：未填'));
  });

  it('says in plain sight what the focused cell is', () => {
    show(<FormMap map={map} current={null} choose={() => undefined} />);
    fireEvent.focus(cell('协议情况 / 签署时间：未填'));
    expect(screen.getByText('协议情况 / 签署时间：未填')).toBeTruthy();
  });

  it('gives the chosen cell with the finding to bring to the front', () => {
    const choose = jest.fn();
    show(<FormMap map={map} current={null} choose={choose} />);
    fireEvent.click(cell('协议情况 / 签署时间：未填'));
    const view = findingsIn(result).find(({ finding }) => finding.field === 'agreement.signedOn');
    expect(choose).toHaveBeenCalledWith(expect.objectContaining({ field: 'agreement.signedOn', finding: view?.key }));
  });
});

describe('the 字数 meters', () => {
  it('say count, limit, surplus and what WPS shows instead', () => {
    const reveal = jest.fn();
    show(<CountMeters meters={checker.meters(result.content)} outdated={false} reveal={reveal} />);
    expect(screen.getByText('512 / 500')).toBeTruthy();
    expect(screen.getByText('超出 12 字')).toBeTruthy();
    expect(screen.getByText('还可写 798 字')).toBeTruthy();
    expect(screen.getByText('WPS 显示 3')).toBeTruthy();
    const meter = screen.getByRole('meter', { name: '建设意义及发展目标' });
    expect(meter.getAttribute('aria-valuetext')).toBe('512 字，限 500 字');
    fireEvent.click(screen.getByRole('button', { name: '建设意义及发展目标' }));
    expect(reveal).toHaveBeenCalledWith('summary.significance');
  });

  it('say when they could not follow the text', () => {
    show(<CountMeters meters={checker.meters(result.content)} outdated reveal={() => undefined} />);
    expect(screen.getByText('字数没有更新，请重新检查。')).toBeTruthy();
  });
});

describe('setting a finding aside', () => {
  it('asks for a reason that may be left out', () => {
    const ignore = jest.fn();
    show(<IgnoreForm title="签署时间" ignore={ignore} cancel={() => undefined} />);
    const reason = screen.getByRole('textbox', { name: '理由（可不填）' });
    expect(document.activeElement).toBe(reason);
    fireEvent.change(reason, { target: { value: '另页说明' } });
    fireEvent.click(screen.getByRole('button', { name: '忽略' }));
    expect(ignore).toHaveBeenCalledWith('另页说明');
  });

  it('is cancelled by Escape, but not while Chinese is being composed', () => {
    const cancel = jest.fn();
    show(<IgnoreForm title="签署时间" ignore={() => undefined} cancel={cancel} />);
    const reason = screen.getByRole('textbox');
    fireEvent.keyDown(reason, { key: 'Escape', isComposing: true });
    expect(cancel).not.toHaveBeenCalled();
    fireEvent.keyDown(reason, { key: 'Escape' });
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('is listed with its reason and can be taken back', () => {
    const restore = jest.fn();
    const [view] = findingsIn(result);
    if (view === undefined) throw new Error('no finding');
    show(<IgnoredList ignored={[{ told: view, reason: '另页说明' }]} busy={false} restore={restore} />);
    expect(screen.getByRole('heading', { name: '已忽略（1）' })).toBeTruthy();
    expect(screen.getByText('理由：另页说明')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^恢复：/ }));
    expect(restore).toHaveBeenCalledWith(view);
  });
});

describe('the checklist', () => {
  const shapes = { text: '1. 【必改】联系人', page: '<!doctype html><html><body><p>检查单一页</p></body></html>' };
  const written = jest.fn<(text: string) => Promise<void>>();
  const said = jest.fn();

  beforeEach(() => {
    written.mockReset();
    said.mockReset();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: written } });
  });

  const open = (save: ((page: string) => void) | null = null) => {
    show(<ChecklistView shapes={shapes} save={save} announce={said} back={() => undefined} />);
    const frame = screen.getByTitle('检查单');
    if (!(frame instanceof HTMLIFrameElement) || frame.contentWindow === null) throw new Error('no frame');
    return { frame, view: frame.contentWindow };
  };

  it('shows the page in a frame of its own', () => {
    expect(open().frame.contentDocument?.body.textContent).toBe('检查单一页');
  });

  it('copies the text and says so', async () => {
    written.mockResolvedValue();
    open();
    fireEvent.click(screen.getByRole('button', { name: '复制' }));
    await screen.findByText('检查单已复制，可以粘贴到微信或邮件。');
    expect(written).toHaveBeenCalledWith(shapes.text);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows the text to copy by hand where copying is forbidden', async () => {
    written.mockRejectedValue(new Error('forbidden'));
    open();
    fireEvent.click(screen.getByRole('button', { name: '复制' }));
    const area = await screen.findByRole('textbox', { name: '检查单文字' });
    expect(area).toHaveProperty('value', shapes.text);
    expect(said).toHaveBeenCalledWith('没能复制，请选中下面的文字自行复制。');
  });

  it('says so where printing does nothing', () => {
    const { view } = open();
    view.print = () => undefined;
    fireEvent.click(screen.getByRole('button', { name: '打印' }));
    expect(said).toHaveBeenCalledWith('这里不能直接打印，请复制检查单，粘贴到新文档后打印。');
  });

  it('prints the page alone where it can', () => {
    const { view } = open();
    view.print = () => void view.dispatchEvent(new Event('beforeprint'));
    fireEvent.click(screen.getByRole('button', { name: '打印' }));
    expect(said).not.toHaveBeenCalled();
  });

  it('offers the file only where files can be given', () => {
    open();
    expect(screen.queryByRole('button', { name: '下载' })).toBeNull();
    cleanup();
    const save = jest.fn();
    open(save);
    fireEvent.click(screen.getByRole('button', { name: '下载' }));
    expect(save).toHaveBeenCalledWith(shapes.page);
  });
});
