/**
 * Files that stay with their place on disk (File System Access API, https://wicg.github.io/file-system-access/): Edge and Chrome on a page from
 * https or this machine. Elsewhere the page gets copies, and gives copies back.
 */

import { askForFiles } from './askForFiles.js';

interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface PickerOptions {
  readonly types: readonly PickerType[];
  readonly multiple?: boolean;
  readonly suggestedName?: string;
}

/** What of the API TypeScript's library does not know. */
interface Access {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
  readonly showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
}

interface DroppedItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** A file somebody gave to the page; not read yet. */
export interface GivenFile {
  readonly name: string;
  /** The way to it from the folder that was given; its name where it was given by itself. */
  readonly path: string;
  /** Null for a copy, which cannot be followed or written to. */
  readonly handle: FileSystemFileHandle | null;
  /** As it is on disk now. @throws DOMException when it is gone or cannot be read */
  readonly read: () => Promise<File>;
}

/** The endings that the picker offers: also those that are only told what to do, so that nobody looks for a file in vain, and rules. */
const OFFERED = ['.docx', '.docm', '.doc', '.xml', '.wps', '.json'] as const;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const access = (): Access => window as unknown as Access;

/** Whether files can be opened with their place, and saved where the person says. */
export function hasFileAccess(): boolean {
  return access().showOpenFilePicker !== undefined && access().showSaveFilePicker !== undefined;
}

/** Asks for files; none when the person gives none. @param description what they are, for the dialog */
export async function pickFiles(description: string): Promise<GivenFile[]> {
  if (!hasFileAccess()) {
    const copies = await askForFiles({ accept: OFFERED.join(), multiple: true });
    return copies.map((file) => ofCopy(file));
  }
  const types = [{ description, accept: { [DOCX]: OFFERED } }];
  const handles = await answered(() => access().showOpenFilePicker?.({ types, multiple: true }));
  return (handles ?? []).map((handle) => ofHandle(handle));
}

/** Asks for a folder, and gives all files in it; none when the person gives none. */
export async function pickFolder(): Promise<GivenFile[]> {
  if (access().showDirectoryPicker === undefined) {
    const copies = await askForFiles({ folder: true });
    return copies
      .map((file) => ofCopy(file, file.webkitRelativePath))
      .filter(({ path }) => !path.split('/').some(isHidden));
  }
  const handle = await answered(() => access().showDirectoryPicker?.());
  return handle === null ? [] : filesIn(handle, `${handle.name}/`);
}

/** Asks where to save; null when the person does not say. */
export async function pickPlace(description: string, suggestedName: string): Promise<FileSystemFileHandle | null> {
  const ending = /\.[a-z]+$/.exec(suggestedName)?.[0] ?? '.docx';
  const types = [{ description, accept: { [DOCX]: [ending] } }];
  return answered(() => access().showSaveFilePicker?.({ types, suggestedName }));
}

/** Null when the dialog was closed without an answer. */
async function answered<Answer>(ask: () => Promise<Answer> | undefined): Promise<Answer | null> {
  try {
    return (await ask()) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** A copy, from an input element or a browser without the API. */
function ofCopy(file: File, path = file.name): GivenFile {
  return { name: file.name, path, handle: null, read: () => Promise.resolve(file) };
}

export function ofHandle(handle: FileSystemFileHandle, folder = ''): GivenFile {
  return { name: handle.name, path: folder + handle.name, handle, read: () => handle.getFile() };
}

/** What was dropped, with the files of dropped folders. To be called while the drop is handled: afterwards the browser gives nothing more. */
export function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const given = [...data.items].map((item) => {
    if (item.kind !== 'file') return Promise.resolve([]);
    const copy = item.getAsFile();
    const copies = copy === null ? [] : [ofCopy(copy)];
    const handle = (item as DroppedItem).getAsFileSystemHandle?.();
    return handle === undefined ? Promise.resolve(copies) : handle.then((found) => withFolders(found) ?? copies);
  });
  return Promise.all(given).then((files) => files.flat());
}

function withFolders(handle: FileSystemHandle | null): Promise<GivenFile[]> | null {
  if (handle instanceof FileSystemFileHandle) return Promise.resolve([ofHandle(handle)]);
  return handle instanceof FileSystemDirectoryHandle ? filesIn(handle, `${handle.name}/`) : null;
}

async function filesIn(folder: FileSystemDirectoryHandle, path: string): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  for await (const entry of folder.values()) {
    if (isHidden(entry.name)) continue;
    if (entry instanceof FileSystemFileHandle) found.push(ofHandle(entry, path));
    else if (entry instanceof FileSystemDirectoryHandle) found.push(...(await filesIn(entry, `${path}${entry.name}/`)));
  }
  return found;
}

/** What programs put beside documents: locks of Word and WPS, and notes of the system. */
function isHidden(name: string): boolean {
  return /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);
}
