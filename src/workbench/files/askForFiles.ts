interface Ask {
  /** Endings, separated by commas. */
  readonly accept?: string;
  /** A whole folder, with all that is in it. */
  readonly folder?: boolean;
}

/** Asks by the browser's own dialog, which gives copies; none when the person gives none. */
export function askForFiles({ accept = '', folder = false }: Ask): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.webkitdirectory = folder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
