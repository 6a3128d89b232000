/** A locked field is written to and locked again, wherever the request for it breaks off. */
import { expect, it } from '@jest/globals';
import { fill } from '../../docx/opened';
import { open } from '../opened';

const LOCK = '<w:lock w:val="sdtContentLocked"/>';
const options = {
  controls: 'block',
  blank: true,
  controlLooks: { 'section.6': { lock: 'sdtContentLocked' } },
} as const;

it.each([1, 2, 3, 4])('when write %i of filling fails, and of taking it back', async (failWrite) => {
  const { host, document } = open(options);
  await document.read();
  host.switches.failWrite = failWrite;
  await document.edit([fill('section.6', '无'), fill('section.4.1', '无')]);
  expect(host.documentXml().split(LOCK).length).toBe(2);
  host.switches.failWrite = failWrite;
  const { notDone } = await document.undo();
  expect(notDone).toEqual([]);
  expect(host.documentXml().split(LOCK).length).toBe(2);
});
