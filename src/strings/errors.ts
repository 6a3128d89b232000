/** Why a document could not be checked, in words for the person who has it: what happened, why, what to do next. */
import type { DocumentError, DocumentErrorCode, DocumentErrorData } from '../document/error.js';
import { forms } from '../forms/index.js';
import type { BoundKind } from '../ooxml/bounds.js';
import type { ForeignKind } from '../ooxml/package/container.js';

type Describe = (data: DocumentErrorData) => string;

const RESAVE = '请用 Word 或 WPS 打开后另存为 .docx 再检查。';
/** Nobody should open a suspicious file just because it was told to. */
const SUSPECT = '请向提供文件的人核实，换一份正常的 .docx 再检查。';
const MIB = 1024 * 1024;

/** “不是 Word 文档”: what it is instead, and what helps then. */
const foreign = {
  spreadsheet: '这是 Excel 表格，不是 Word 文档，请换成申报书的 .docx 文件再检查。',
  presentation: '这是演示文稿，不是 Word 文档，请换成申报书的 .docx 文件再检查。',
  'open-document': `这是 OpenDocument 文件，不是 .docx，${RESAVE}`,
  archive: '这是压缩包，不是 Word 文档，请先解压，再检查其中的 .docx 文件。',
  rtf: `这是 RTF 文件，不是 .docx，${RESAVE}`,
  html: `这是网页文件，不是 .docx，${RESAVE}`,
  pdf: '这是 PDF 文件，无法检查，请改用它的 Word 原稿（.docx）。',
  works: `这是 Microsoft Works 的文件，不是 .docx，请用能打开它的程序另存为 .docx 再检查。`,
  compound: '这是别的软件的文件，不是 Word 文档，请换成申报书的 .docx 文件再检查。',
  'word-2003-xml': `这是 Word 2003 的 XML 文件，不是 .docx，${RESAVE}`,
} satisfies Record<ForeignKind, string>;

/** Upper bounds, as told by the part of the package that goes beyond them. */
const bounds = {
  file: (bound) => `文件超过 ${bound / MIB} MB 的上限，没有读取，请在 Word 或 WPS 中压缩图片后另存再检查。`,
  entries: (bound) => `文件内部的条目超过 ${bound} 个的上限，可能不是正常文档，没有读取，${SUSPECT}`,
  part: (bound) => `文件有一部分解压后超过 ${bound / MIB} MB 的上限，可能不是正常文档，已停止读取，${SUSPECT}`,
  elements: (bound) => `文件有一部分的标记超过 ${bound} 个的上限，可能不是正常文档，已停止读取，${SUSPECT}`,
  paragraphs: (bound) => `文档超过 ${bound} 段的上限，可能不是正常文档，已停止读取，${SUSPECT}`,
  total: (bound) => `文件解压后合计超过 ${bound / MIB} MB 的上限，可能不是正常文档，没有读取，${SUSPECT}`,
} satisfies Record<BoundKind, (bound: number) => string>;

function byKind<Value>(table: Readonly<Record<string, Value>>, kind: string | undefined): Value | undefined {
  return kind !== undefined && Object.hasOwn(table, kind) ? table[kind] : undefined;
}

/** Names of entries may be as long as their maker likes. */
function clipped(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** “（word/document.xml 第 3 行第 12 列）”, for whoever is asked for help. */
function where({ part, line, column }: DocumentErrorData): string {
  if (part === undefined) return '';
  const name = clipped(part);
  return line === undefined ? `（${name}）` : `（${name} 第 ${line} 行第 ${column ?? 1} 列）`;
}

const titles = forms.map(({ title }) => `《${title}》`).join('或');

const sentences = {
  'unreadable-path': () => '打不开这个文件或文件夹：它不存在，或没有读取权限，请核对路径后再试。',
  'no-documents': () => '这个文件夹里没有 .docx 文件，请换一个文件夹，或直接指定文件。',
  'empty-file': () => '这是空文件（0 字节），里面没有内容，请重新保存或重新下载后再检查。',
  'legacy-doc': ({ found }) =>
    found === 'wps'
      ? '这是 WPS 文字的 .wps 文件，请在 WPS 中另存为 .docx 再检查。'
      : '这是旧版 .doc 文件，请用 Word 或 WPS 打开后另存为 .docx 再检查。',
  encrypted: ({ found }) =>
    found === 'rights'
      ? '文件受权限管理保护（限制了谁能打开和复制），请有权限的人在 Word 或 WPS 中取消限制、另存为 .docx 再检查。'
      : '文件已加密（设有打开密码），请在 Word 或 WPS 中取消密码后再检查。',
  'not-zip': ({ found }) => byKind(foreign, found) ?? `这不是 Word 的 .docx 文件，${RESAVE}`,
  'zip-corrupt': ({ part }) =>
    `文件已损坏或不完整${where(part === undefined ? {} : { part })}，请重新复制或下载，或用 Word、WPS 打开修复后另存再检查。`,
  'zip-unsafe-name': ({ part, found }) =>
    found === 'repeated'
      ? `文件内部有重复的条目（${JSON.stringify(clipped(part ?? ''))}），没有读取，${RESAVE}`
      : `文件内部有越界的条目（${JSON.stringify(clipped(part ?? ''))}），可能不安全，没有读取，${SUSPECT}`,
  'zip-too-large': ({ found, bound = 0 }) => (byKind(bounds, found) ?? bounds.file)(bound),
  'no-document-part': ({ found }) =>
    byKind(foreign, found) ?? `文件里找不到 Word 正文，不是完整的 .docx 文件，${RESAVE}`,
  'xml-malformed': (data) => `文件内容已损坏，读不下去${where(data)}，请用 Word 或 WPS 打开修复后另存为 .docx 再检查。`,
  'xml-dtd': (data) => `文件里有不安全的文档类型声明（DTD）${where(data)}，没有读取，${SUSPECT}`,
  'empty-document': ({ found }) =>
    found === 'embedded'
      ? '文档的内容是嵌入的，软件读不到，请用 Word 或 WPS 打开后另存为 .docx 再检查。'
      : '文档里没有任何内容，请换成填写过的申报书再检查。',
  'not-this-form': ({ found, pack }) =>
    `这份文件${found === undefined ? '' : `是“${found}”，`}不是${titles}，${
      pack === undefined ? '' : '其中带的检查规则有误或太大，没有采用，'
    }请换成该申报书的文件再检查。`,
  'check-stopped': ({ found, bound = 0 }) =>
    found === 'memory'
      ? `检查这份文件要用的内存超过 ${bound} MB 的上限，可能不是正常文档，已停止，${SUSPECT}`
      : `检查这份文件超过 ${bound} 秒还没有结束，可能不是正常文档，已停止，${SUSPECT}`,
  'write-failed': () =>
    '文件没能写入，原文件没有改动，请检查目标位置能否写入、磁盘是否已满，或文件是否正被 Word 或 WPS 打开。',
  'word-read-failed': ({ found }) =>
    `Word 没有交出文档内容${found === undefined ? '' : `（${clipped(found)}）`}，无法检查，请保存并重新打开文档后再试，仍不行请改用网页工作台检查。`,
  'word-read-only': () =>
    'Word 不允许改动这份文档（可能处于查看模式、受保护的视图或限制编辑；Word 2608 版有此毛病，请更新），文档没有改动，请启用编辑或另存一份后再试。',
  'internal-error': ({ found }) =>
    `程序内部出错${found === undefined ? '' : `（${clipped(found)}）`}，没有得出结论，文件没有改动，请用 Word 或 WPS 另存后再试，仍不行请反馈。`,
} satisfies Record<DocumentErrorCode, Describe>;

/** One sentence in Chinese: what happened, why, what to do. */
export function describeError(error: DocumentError): string {
  const describe: Describe = sentences[error.code];
  return describe(error.data);
}
