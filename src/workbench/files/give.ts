/** Giving a file to the person, without any server. */
import { product } from '../../strings/pane.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @param name from `savedName`, so that the ending is the one of these bytes */
export function saveFile(name: string, bytes: Uint8Array): void {
  giveFile(name, bytes, name.toLowerCase().endsWith('.docx') ? DOCX : 'application/octet-stream');
}

/** @param type of the content, e.g. “text/csv”; a text is written as UTF-8 */
export function giveFile(name: string, content: string | Uint8Array, type: string): void {
  const blob =
    typeof content === 'string'
      ? new Blob([content], { type: `${type};charset=utf-8` })
      : new Blob([content.slice()], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the bytes over after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * The name of a copy. The bytes stay of the kind they were opened as, and Word opens none whose ending says another: .docm and flat .xml
 * keep theirs, a .docx that was called .doc gets its own.
 * @param rename does something to what stands before the ending
 */
export function savedName(name: string, rename = (base: string): string => base): string {
  const [, base = name, ending = ''] = /^(.*)\.(docx|docm|doc|xml)$/is.exec(name) ?? [];
  return `${rename(base)}.${/^(docm|xml)$/i.test(ending) ? ending : 'docx'}`;
}

/** “申报书（无漏 08-17）.docx”: a copy beside the file it was made from, told from it by its day. */
export function datedName(name: string, day: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  const date = `${part(day.getMonth() + 1)}-${part(day.getDate())}`;
  return savedName(name, (base) => `${base.replace(/（无漏 \d\d-\d\d）$/, '')}（${product} ${date}）`);
}
