import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataParts, wholeFile } from '../../src/office/dataParts';

type Done<Value> = (result: { status: string; value?: Value; error?: { code: number; message: string } }) => void;

const succeed =
  <Value>(value: Value) =>
  (done: Done<Value>): void =>
    done({ status: 'succeeded', value });
const fail = (done: Done<never>): void => done({ status: 'failed', error: { code: 5000, message: 'no' } });

function documentOf(members: object): Office.Document {
  return members as Office.Document;
}

describe('what only the Common API gives', () => {
  beforeAll(() => {
    Reflect.set(globalThis, 'Office', {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      FileType: { Compressed: 'compressed' },
    });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'Office');
  });

  it('is the text of each data part of a namespace', async () => {
    const part = (xml: string) => ({ getXmlAsync: succeed(xml) });
    const getByNamespaceAsync = (namespace: string, done: Done<unknown>): void =>
      succeed(namespace === 'urn:a' ? [part('<a/>'), part('<b/>')] : [])(done);
    const document = documentOf({ customXmlParts: { getByNamespaceAsync } });
    expect(await dataParts(document, 'urn:a')).toEqual(['<a/>', '<b/>']);
    expect(await dataParts(document, 'urn:b')).toEqual([]);
  });

  it.each([
    [
      'refuses',
      documentOf({ customXmlParts: { getByNamespaceAsync: (_namespace: string, done: Done<never>) => fail(done) } }),
    ],
    ['has no data parts', documentOf({})],
  ])('is an error of the host where it %s', async (_name, document) => {
    await expect(dataParts(document, 'urn:a')).rejects.toMatchObject({ code: '5000' });
  });

  it('is the file in slices, which is closed again', async () => {
    const slices = [[1, 2], [3]];
    let closed = 0;
    const file = {
      size: 3,
      sliceCount: 2,
      getSliceAsync: (index: number, done: Done<unknown>) => succeed({ data: slices[index] })(done),
      closeAsync: () => (closed += 1),
    };
    const document = documentOf({
      getFileAsync: (_type: string, _options: object, done: Done<unknown>) => succeed(file)(done),
    });
    expect(Array.from(await wholeFile(document))).toEqual([1, 2, 3]);
    expect(closed).toBe(1);
  });
});
