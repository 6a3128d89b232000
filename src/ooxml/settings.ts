/** settings.xml: whether the document is protected against editing (ECMA-376 Part 1, 17.15.1.29). */
import { isOn } from './runProperties.js';
import type { Story } from './story.js';
import { XmlReader } from './xml.js';

const kinds: Readonly<Record<string, Story['protection']>> = {
  readOnly: 'read-only',
  forms: 'forms',
  comments: 'comments',
  trackedChanges: 'tracked-changes',
};

/** WPS writes the element with enforcement 0 into every document: that is no protection. @throws DocumentError */
export function readProtection(source: string | undefined): Story['protection'] {
  let protection: Story['protection'] = 'none';
  if (source === undefined) return protection;
  const xml = new XmlReader(source, 'word/settings.xml');
  xml.next();
  while (xml.nextChild(1)) {
    if (xml.name !== 'w:documentProtection') continue;
    const enforcement = xml.attribute('w:enforcement');
    if (enforcement !== null && isOn(enforcement)) protection = kinds[xml.attribute('w:edit') ?? ''] ?? 'none';
  }
  xml.next();
  return protection;
}
