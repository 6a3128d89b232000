/** Which files of a folder are taken, by name. A file that turns out to be no .docx is refused with the reason. */
export const documentNames = {
  /** Everything that may be meant for a form. */
  check: /\.(?:do[ct][xm]?|wps|wpt|rtf|odt|uot|pages|pdf|ofd)$/i,
  change: /\.doc[xm]?$/i,
} as const;

/** What the name ends in, in small letters: “.jpg”; '' for nothing. */
export function endingOf(name: string): string {
  return /[^./\\](\.[^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
