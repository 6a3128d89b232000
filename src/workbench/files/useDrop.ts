import { useEffect, useState } from 'react';
import { droppedFiles, type GivenFile } from './fileAccess.js';

/** Files dropped anywhere in the window; `true` while one hovers over it. */
export function useDrop(onFiles: (files: Promise<readonly GivenFile[]>) => void): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    let depth = 0;
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const handlers = {
      dragenter: (event: DragEvent) => {
        if (carriesFiles(event)) setHovering(++depth > 0);
      },
      dragleave: (event: DragEvent) => {
        if (carriesFiles(event)) setHovering(--depth > 0);
      },
      dragover: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        // Without this the browser leaves the page to show the file.
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      },
      drop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setHovering(false);
        if (event.dataTransfer !== null) onFiles(droppedFiles(event.dataTransfer));
      },
    };
    for (const [type, handler] of Object.entries(handlers)) window.addEventListener(type, handler as EventListener);
    return () => {
      for (const [type, handler] of Object.entries(handlers))
        window.removeEventListener(type, handler as EventListener);
    };
  }, [onFiles]);
  return hovering;
}
