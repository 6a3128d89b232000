/** settings.xml: what of it decides whether and how a document can be written to (ECMA-376 Part 1, 17.15). */
import { isOn } from './runProperties.js';
import type { Story } from '../story.js';
import { eachChild, readRoot, wholeNumber } from '../../xml/children.js';

export interface DocumentSettings {
  /** 17.15.1.29; WPS writes the element with enforcement 0 into every document: that is no protection. */
  readonly protection: Story['protection'];
  /** Track Changes is on (17.15.1.90). */
  readonly trackRevisions: boolean;
  /** [MS-DOCX] 2.8 `compatibilityMode`: 11 is the old binary format, 12 Word 2007 …; null when it is not stated. */
  readonly compatibilityMode: number | null;
}

const kinds: Readonly<Record<string, Story['protection']>> = {
  readOnly: 'read-only',
  forms: 'forms',
  comments: 'comments',
  trackedChanges: 'tracked-changes',
};

/** @throws DocumentError */
export function readSettings(source: string | undefined): DocumentSettings {
  let protection: Story['protection'] = 'none';
  let trackRevisions = false;
  let compatibilityMode: number | null = null;
  if (source === undefined) return { protection, trackRevisions, compatibilityMode };
  readRoot(source, 'word/settings.xml', (xml) => {
    if (xml.name === 'w:documentProtection') {
      const enforcement = xml.attribute('w:enforcement');
      if (enforcement !== null && isOn(enforcement)) protection = kinds[xml.attribute('w:edit') ?? ''] ?? 'none';
    } else if (xml.name === 'w:trackRevisions') {
      trackRevisions = isOn(xml.attribute('w:val'));
    } else if (xml.name === 'w:compat') {
      eachChild(xml, 'w:compatSetting', () => {
        const mode = xml.attribute('w:name') === 'compatibilityMode' ? xml.attribute('w:val') : null;
        compatibilityMode = wholeNumber(mode, null) ?? compatibilityMode;
      });
    }
  });
  return { protection, trackRevisions, compatibilityMode };
}
