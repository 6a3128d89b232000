/** What is measured on: mixed text, a filled form, and the same form grown to 3,000 further controls with pictures. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { jointLab } from '../builder/form/jointLab.js';

const SENTENCE =
  '联合实验室建设目标：依托International Joint Laboratory（IJL），开展AI+集成电路、生物育种等领域3.5%的“原创性”研究，服务2030年碳达峰；';

/** A reproducible sequence of numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 0x80000000;
    return state / 0x80000000;
  };
}

/** One flat string of Han, Latin words, figures and marks in no order that a processor could foresee. `length`: UTF-16 units. */
export function mixedText(length: number): string {
  const random = randomNumbers(7);
  const parts = ['AI', '3.5%', 'Laboratory', 'e-mail', '2030', '，', '。', '“', '”', ' ', '（', '）'];
  const han = SENTENCE.replace(/[^一-鿿]/gu, '');
  const out: string[] = [];
  for (let written = 0; written < length;) {
    const at = Math.floor(random() * (han.length - 12));
    const piece =
      random() < 0.8
        ? han.slice(at, at + 1 + Math.floor(random() * 12))
        : (parts[Math.floor(random() * parts.length)] ?? '');
    out.push(piece);
    written += piece.length;
  }
  return Buffer.from(out.join('').slice(0, length), 'utf16le').toString('utf16le');
}

export const filledForm = (): Uint8Array => jointLab({ controls: 'block' });

const RUNS_PER_CONTROL = 12;

function controlXml(index: number): string {
  const properties =
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:hint="eastAsia"/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>';
  const runs = Array.from({ length: RUNS_PER_CONTROL }, (_, run) => {
    const at = (index * 7 + run * 5) % (SENTENCE.length - 5);
    return `<w:r w:rsidR="00A77B3E" w:rsidRPr="00C45D2A">${properties}<w:t xml:space="preserve">${SENTENCE.slice(at, at + 5)}</w:t></w:r>`;
  }).join('');
  const look = `<w:sdtPr>${properties}<w:alias w:val="材料${index}"/><w:tag w:val="material:${index}"/><w:id w:val="${100000 + index}"/></w:sdtPr>`;
  return `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/>${properties}</w:pPr><w:sdt>${look}<w:sdtContent>${runs}</w:sdtContent></w:sdt></w:p>`;
}

/** The filled form with `controls` more controls in its last section and pictures of 150 kB. */
export function largeForm(controls = 3000, pictures = 25): Uint8Array {
  const parts = unzipSync(filledForm());
  const source = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const end = source.lastIndexOf('<w:sectPr');
  const more = Array.from({ length: controls }, (_, index) => controlXml(index)).join('');
  const entries: Zippable = { ...parts, 'word/document.xml': strToU8(source.slice(0, end) + more + source.slice(end)) };
  const random = randomNumbers(11);
  for (let picture = 1; picture <= pictures; picture++) {
    const noise = Uint8Array.from({ length: 150_000 }, () => Math.floor(random() * 256));
    entries[`word/media/image${picture}.png`] = [noise, { level: 0 }];
  }
  return zipSync(entries, { level: 6 });
}
