/**
 * Whether Office is dark. Office names its theme by colours; where it names none (some hosts do not), the system's own wish counts.
 * https://learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function isDark(background: string | undefined, systemIsDark: boolean): boolean {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? '');
  if (channels === null) return systemIsDark;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => Number.parseInt(channel, 16));
  // Relative brightness as the eye sees it, 0 to 255 (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export function officeIsDark(): boolean {
  return isDark(backgroundOf(Office.context), matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The typings promise a theme; some hosts have none. */
function backgroundOf({ officeTheme }: { readonly officeTheme?: Office.OfficeTheme }): string | undefined {
  return officeTheme?.bodyBackgroundColor;
}
