/**
 * The dialog's one view, in plain elements: it opens at a click on the ribbon and should be there at once, and it holds a list and two
 * buttons. All text goes in as text, never as markup.
 */
import { dialog as words } from '../strings/office.js';
import { preview } from '../strings/pane.js';
import type { FromDialog, ToDialog } from './messages.js';

export interface DialogView {
  readonly wait: (sentence: string) => void;
  readonly show: (message: ToDialog) => void;
}

type Plan = Extract<ToDialog, { kind: 'plan' }>;
type Outcome = Extract<ToDialog, { kind: 'outcome' }>;

export function createDialogView(container: HTMLElement, send: (message: FromDialog) => void): DialogView {
  const replace = (...children: Node[]): HTMLElement => {
    const main = element('main', { className: 'dialog' }, ...children);
    container.replaceChildren(main);
    return main;
  };
  const wait = (sentence: string): void => {
    replace(element('p', { role: 'status' }, sentence));
  };

  function showPlan({ notes, groups, needed }: Plan): void {
    const confirm = element('button', { type: 'submit', className: 'primary' });
    const form = element(
      'form',
      {},
      element('h1', {}, preview.heading),
      element('p', { className: 'quiet' }, preview.intro),
      ...notes.map((note) => element('p', { className: 'note' }, note)),
      ...groups.map(({ heading, choices }) =>
        element(
          'fieldset',
          {},
          element('legend', {}, `${heading}（${choices.length}）`),
          ...choices.map(({ key, label, note }) =>
            element(
              'label',
              {},
              element('input', { type: 'checkbox', value: key, checked: true }),
              element('span', {}, label, ...(note === '' ? [] : [element('small', {}, note)])),
            ),
          ),
        ),
      ),
      ...(needed.length === 0
        ? []
        : [
            element('h2', {}, `${preview.needed}（${needed.length}）`),
            element('p', { className: 'quiet' }, preview.neededIntro),
            element('ul', {}, ...needed.map((label) => element('li', {}, label))),
          ]),
      element('div', { className: 'actions' }, confirm, closing(preview.cancel)),
    );
    const chosen = (): string[] =>
      [...form.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
    const count = (): void => {
      confirm.textContent = preview.confirm(chosen().length);
      confirm.disabled = chosen().length === 0;
    };
    form.addEventListener('change', count);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const keys = chosen();
      wait(words.filling);
      send({ kind: 'fill', keys });
    });
    count();
    replace(form);
    confirm.focus();
  }

  function showOutcome({ tone, lines, undo }: Outcome): void {
    const close = closing(words.close);
    close.className = 'primary';
    const back = element('button', { type: 'button' }, words.undo);
    back.addEventListener('click', () => {
      wait(words.undoing);
      send({ kind: 'undo' });
    });
    replace(
      element('div', { role: 'alert', className: tone }, ...lines.map((line) => element('p', {}, line))),
      element('div', { className: 'actions' }, close, ...(undo ? [back] : [])),
    );
    close.focus();
  }

  function closing(label: string): HTMLButtonElement {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => send({ kind: 'close' }));
    return button;
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') send({ kind: 'close' });
  });
  return { wait, show: (message) => (message.kind === 'plan' ? showPlan(message) : showOutcome(message)) };
}

/** An element with these properties and children; strings become text. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
