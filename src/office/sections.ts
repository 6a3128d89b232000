/** The parts of the page that stand in its HTML (`page.html`). */
const sections = ['upgrade', 'outside', 'unreachable'] as const;
export type Section = (typeof sections)[number];

/** Shows one static part in place of the page, or the page again. */
export function showSection(section: Section | null): void {
  for (const id of sections) document.getElementById(id)?.toggleAttribute('hidden', id !== section);
  document.getElementById('root')?.toggleAttribute('hidden', section !== null);
  document.getElementById('retry')?.addEventListener('click', () => location.reload(), { once: true });
}
