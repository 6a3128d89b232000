import { useEffect, useState } from 'react';
import { droppedFiles, type GivenFile } from './fileAccess.js';

/** Files dropped anywhere in the window; `true` while one hovers over it. */
export function useDrop(onFiles: (files: Promise<readonly GivenFile[]>) => void): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    let depth = 0;
    const ended = new AbortController();
    const on = (type: 'dragenter' | 'dragleave' | 'dragover' | 'drop', act: (data: DataTransfer) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          const { dataTransfer } = event;
          if (dataTransfer?.types.includes('Files') !== true) return;
          // Without this the browser leaves the page to show the file.
          if (type === 'dragover' || type === 'drop') event.preventDefault();
          act(dataTransfer);
        },
        { signal: ended.signal },
      );
    on('dragenter', () => setHovering(++depth > 0));
    on('dragleave', () => setHovering(--depth > 0));
    on('dragover', (data) => {
      data.dropEffect = 'copy';
    });
    on('drop', (data) => {
      depth = 0;
      setHovering(false);
      onFiles(droppedFiles(data));
    });
    return () => ended.abort();
  }, [onFiles]);
  return hovering;
}
