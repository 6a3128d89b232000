import { describe, expect, it } from '@jest/globals';
import { blankJointLab } from '../builder/form/jointLab.js';
import { connect } from './wire/bridge.js';
import { WordHost } from './wordHost.js';

describe('a host', () => {
  it('saves the very bytes it was opened from when a document was only read', async () => {
    const bytes = blankJointLab({ controls: 'block' });
    const host = WordHost.open(bytes);
    const { Word } = connect(host);
    await Word.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load('items/tag,items/title,items/text,items/color,items/appearance');
      const ooxml = context.document.body.getOoxml();
      await context.sync();
      expect(controls.items.length).toBeGreaterThan(60);
      expect(controls.items[0]?.tag).toBe('wulou:cover.labName');
      expect(ooxml.value).toContain('<pkg:part pkg:name="/word/styles.xml"');
    });
    expect(host.save()).toBe(bytes);
    expect(host.roundTrips).toHaveLength(1);
    expect(host.keptObjects).toBe(0);
  });

  it('gives a control its dress back byte for byte', async () => {
    const host = WordHost.open(blankJointLab({ controls: 'block' }));
    const before = host.documentXml();
    const { Word } = connect(host);
    await Word.run(async (context) => {
      const controls = context.document.contentControls;
      controls.load('items/tag,items/title,items/color,items/appearance');
      await context.sync();
      const was = controls.items.map(({ tag, title, color, appearance }) => ({ tag, title, color, appearance }));
      for (const one of controls.items) {
        one.set({ tag: `${one.tag}!e`, title: '未填：<&>', color: '#FF0000', appearance: 'Tags' });
      }
      await context.sync();
      expect(host.documentXml()).toContain('<w15:appearance');
      expect(host.documentXml()).toContain('w:val="未填：&lt;&amp;&gt;"');
      controls.items.forEach((one, index) => one.set(was[index] ?? {}));
      await context.sync();
    });
    expect(host.documentXml()).toBe(before);
  });

  it('fills over a placeholder and shows it again when the control is cleared', async () => {
    const host = WordHost.open(blankJointLab({ controls: 'block' }));
    const { Word } = connect(host);
    await Word.run(async (context) => {
      const control = context.document.contentControls.getByTag('wulou:cover.email').getFirst();
      control.load('text,placeholderText');
      await context.sync();
      expect(control.text).toBe(control.placeholderText);
      const placeholder = control.text;
      const range = control.insertText('无', 'Replace');
      range.load('text');
      control.load('text');
      await context.sync();
      expect([control.text, range.text]).toEqual(['无', '无']);
      control.clear();
      control.load('text');
      control.select('Start');
      await context.sync();
      expect(control.text).toBe(placeholder);
    });
    expect(host.selected()).toMatchObject({ tag: 'wulou:cover.email', collapsed: true, text: '' });
  });
});
