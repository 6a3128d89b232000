import { useCallback, useRef, type ChangeEvent, type Ref } from 'react';
import { workbench as words } from '../../strings/pane.js';
import { hasFileAccess, ofCopy, pickFiles, type GivenFile } from './fileAccess.js';

export interface FilePicker {
  readonly open: () => void;
  /** Props of the input element by which browsers without the API ask. */
  readonly input: {
    readonly ref: Ref<HTMLInputElement>;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
}

/** Asks for files, with their places on disk where the browser gives them. */
export function useFilePicker({
  openFiles,
}: {
  readonly openFiles: (files: readonly GivenFile[]) => Promise<void>;
}): FilePicker {
  const ref = useRef<HTMLInputElement>(null);
  const open = useCallback(() => {
    if (hasFileAccess()) void pickFiles(words.fileKind).then(openFiles);
    else ref.current?.click();
  }, [openFiles]);
  const onChange = useCallback(
    ({ target }: ChangeEvent<HTMLInputElement>) => {
      const files = [...(target.files ?? [])].map((file) => ofCopy(file));
      // The same file can be chosen again after it was changed on disk.
      target.value = '';
      void openFiles(files);
    },
    [openFiles],
  );
  return { open, input: { ref, onChange } };
}
