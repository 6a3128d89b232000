/** Giving a file to the person, without any server. */
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.toLowerCase().endsWith('.docx') ? name : `${name}.docx`;
  link.click();
  // The browser takes the bytes over after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name with something done to what stands before “.docx”. */
export function renamed(name: string, rename: (base: string) => string): string {
  return `${rename(name.replace(/\.docx$/i, ''))}.docx`;
}
