/**
 * The file name in a document's address: a path of Windows or macOS, or a web address of OneDrive or SharePoint, where it is written
 * with escapes. '' for a document that was not saved yet.
 */
export function documentName(address: string): string {
  const isWeb = /^https?:/i.test(address);
  const path = isWeb ? address.replace(/[?#].*$/, '') : address;
  const name = path.split(/[/\\]/).at(-1) ?? '';
  if (!isWeb) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // Not escaped after all.
    return name;
  }
}
