/** Settings of the document that Word's object model shows. */
import type { Docx } from './docx.js';
import { element } from './parse.js';

/** Elements of CT_Settings that stand before w:trackRevisions (ECMA-376-1, 17.15.1.78). */
const before = new Set([
  'w:writeProtection',
  'w:view',
  'w:zoom',
  'w:removePersonalInformation',
  'w:removeDateAndTime',
  'w:doNotDisplayPageBoundaries',
  'w:displayBackgroundShape',
  'w:printPostScriptOverText',
  'w:printFractionalCharacterWidth',
  'w:printFormsData',
  'w:embedTrueTypeFonts',
  'w:embedSystemFonts',
  'w:saveSubsetFonts',
  'w:saveFormsData',
  'w:mirrorMargins',
  'w:alignBordersAndEdges',
  'w:bordersDoNotSurroundHeader',
  'w:bordersDoNotSurroundFooter',
  'w:gutterAtTop',
  'w:hideSpellingErrors',
  'w:hideGrammaticalErrors',
  'w:activeWritingStyle',
  'w:proofState',
  'w:formsDesign',
  'w:attachedTemplate',
  'w:linkStyles',
  'w:stylePaneFormatFilter',
  'w:stylePaneSortMethod',
  'w:documentType',
  'w:mailMerge',
  'w:revisionView',
]);

/** Ways of writing that a setting is off (ECMA-376-1, 22.9.2.7). */
const offValues = ['0', 'false', 'off'];

export function isTracking(docx: Docx): boolean {
  const value = docx.related('settings')?.first('w:trackRevisions');
  return value !== null && value !== undefined && !offValues.includes(value.attribute('w:val') ?? '1');
}

/** A document without settings part cannot be told to track. */
export function trackRevisions(docx: Docx, on: boolean): void {
  const settings = docx.related('settings');
  if (settings === null || isTracking(docx) === on) return;
  const there = settings.first('w:trackRevisions');
  if (!on) {
    const written = there?.originalAttribute('w:val') ?? '1';
    if (there !== null && offValues.includes(written)) there.setAttribute('w:val', written);
    else if (there !== null) settings.forget(there);
  } else if (there !== null) {
    there.setAttribute('w:val', null);
  } else if (settings.recall('w:trackRevisions') === null) {
    const at = settings.children.findIndex((child) => 'name' in child && !before.has(child.name));
    settings.insert(at < 0 ? settings.children.length : at, element(settings, '<w:trackRevisions/>'));
  }
}
