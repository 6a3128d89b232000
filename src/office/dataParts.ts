/** What of the document only the Common API gives: data parts, and the file as a whole. */

/** Texts of the data parts of a namespace. Rejects with Office's own error. https://learn.microsoft.com/javascript/api/office/office.customxmlparts */
export async function dataParts(document: Office.Document, namespace: string): Promise<readonly string[]> {
  const { customXmlParts } = document as Partial<Office.Document>;
  if (customXmlParts === undefined) throw refused({ code: NOT_SUPPORTED, message: 'no data parts' });
  const parts = await asked<Office.CustomXmlPart[]>((done) => customXmlParts.getByNamespaceAsync(namespace, done));
  return Promise.all(parts.map((part) => asked<string>((done) => part.getXmlAsync(done))));
}

/** The .docx as it stands, in slices of this many bytes. https://learn.microsoft.com/javascript/api/office/office.document#getFileAsync */
const SLICE = 4 * 1024 * 1024;

export async function wholeFile(document: Office.Document): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0, at = 0; index < file.sliceCount; index += 1) {
      const got = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      const slice = Uint8Array.from(got.data as ArrayLike<number>);
      bytes.set(slice, at);
      at += slice.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function asked<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(refused(error));
    });
  });
}

/** Of what a host does not know. https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes */
const NOT_SUPPORTED = 5000;

/** As the adapter knows errors of the host. */
function refused({ code, message }: { readonly code: number; readonly message: string }): Error {
  return Object.assign(new Error(message), { code: String(code) });
}
