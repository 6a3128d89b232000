/** Which content control a field gets. */
import type { Block } from '../block.js';
import { blockControl, paragraph } from '../block.js';
import type { ControlLook } from '../control.js';
import { placeholderText } from '../control.js';
import type { FormContext } from './options.js';

/** Tag of a prepared document's control. */
function fieldTag(field: string): string {
  return `wulou:${field}`;
}

/** Null when the field has no control. */
export function controlLook(form: FormContext, field: string): ControlLook | null {
  if ((form.controls ?? 'none') === 'none' || form.uncontrolled?.includes(field) === true) return null;
  const empty = form.isBlank(field) && (form.emptyControls ?? 'placeholder') === 'placeholder';
  return {
    tag: fieldTag(field),
    alias: field,
    placeholder: empty && field !== 'section.7',
    ...form.controlLooks?.[field],
  };
}

/** The blocks in the field's block-level control, if it has one; nested controls get an untagged one outside. */
export function inBlockControl(form: FormContext, field: string, blocks: readonly Block[]): Block[] {
  const look = controlLook(form, field);
  if (look === null) return [...blocks];
  const content = look.placeholder === true ? [paragraph([placeholderText('单击或点击此处输入文字。')])] : blocks;
  const inner = blockControl(look, ...content);
  return [form.controls === 'nested' ? blockControl({ alias: '外层', kind: 'group' }, inner) : inner];
}
