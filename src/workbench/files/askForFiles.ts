interface Ask {
  /** Endings, separated by commas. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A whole folder, with all that is in it. */
  readonly folder?: boolean;
}

/** Asks by the browser's own dialog, which gives copies; none when the person gives none. */
export function askForFiles({ accept = '', multiple = false, folder = false }: Ask): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  input.webkitdirectory = folder;
  input.hidden = true;
  // Safari tells nothing of one that is not in the page.
  document.body.append(input);
  return new Promise((resolve) => {
    for (const answer of ['change', 'cancel'])
      input.addEventListener(answer, () => {
        input.remove();
        resolve([...(input.files ?? [])]);
      });
    input.click();
  });
}
