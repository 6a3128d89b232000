/** Reading and checking documents of 1, 10 and 100 times the size: the time must grow as the text does, not faster. */
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { largeForm } from './documents.js';
import { interleave } from './measure.js';
import { checked } from './reading.js';
import { type Row, timed, title } from './table.js';

const CONTROLS = [30, 300, 3000];

export async function growthRows(): Promise<Row[]> {
  const documents = CONTROLS.map((controls) => {
    const file = largeForm(controls, 0);
    return { controls, file, size: OoxmlPackage.open(file).text('word/document.xml')?.length ?? 0 };
  });
  const times = await interleave<string>(
    Object.fromEntries(documents.map(({ controls, file }) => [String(controls), () => checked(file)])),
    { rounds: 11, budget: 20_000 },
  );
  const [first] = documents;
  return [
    title('增长 / growth：底线是最小一份按字符数放大 / floor: the smallest, scaled by size'),
    ...documents.map(({ controls, size }) => {
      const floor = ((times[String(first?.controls)] ?? NaN) * size) / (first?.size ?? NaN);
      const name = `${controls} 控件 / controls，${(size / 1e6).toFixed(2)} M 字符 / units`;
      return timed(name, times[String(controls)] ?? NaN, '按比例 / in proportion', floor, 1.1);
    }),
  ];
}
