/**
 * OOXML that Word gives holds more than the document: who wrote it, the company, the path of a template in somebody's folder. None of that
 * leaves the page.
 */

/** Parts that tell of people and machines, or of other add-ins, and nothing of the text. */
const PRIVATE_PART =
  /<pkg:part (?=[^>]*pkg:name="\/(?:docProps\/|customXml\/|word\/people\.xml|word\/webextensions\/|docMetadata\/))[^]*?<\/pkg:part>/g;
/** Of tracked changes and comments. */
const PERSON = /\b((?:w|w15|w16\w*):(?:author|initials|userId|providerId))="[^"]*"/g;
/** Targets outside the package are addresses, some of them of this computer. */
const OUTSIDE = /<Relationship (?=[^>]*TargetMode="External")[^>]*\/>/g;

export function withoutPersons(text: string): string {
  if (!text.includes('<pkg:package')) return text;
  return text
    .replace(PRIVATE_PART, '')
    .replace(PERSON, '$1=""')
    .replace(OUTSIDE, (relationship) => relationship.replace(/\bTarget="[^"]*"/, 'Target="about:blank"'));
}
