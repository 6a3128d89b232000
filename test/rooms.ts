/**
 * The rooms of `src`, from the ground up, and what each may import: besides its own files only what is listed, and only rooms above it in this
 * list, so that there is no way round in a circle. `architecture.test.ts` holds the code to it; the README's table is made from it.
 */

export interface Room {
  /** Folder below `src`; folders below it that are not rooms of their own belong to it. */
  readonly name: string;
  /** What it does, in the README's words. */
  readonly does: string;
  readonly imports: readonly string[];
}

const story = ['ooxml/story', 'ooxml/xml'];
const adapter = ['adapters', 'document', 'locate', ...story];
const view = ['pane/hooks', 'pane/look', 'pane/store', 'strings'];

export const rooms: readonly Room[] = [
  { name: 'text', does: '字数、空白、日期、数字、电话、邮箱、勾选：纯函数，不认识表和文档', imports: [] },
  {
    name: 'forms',
    does: '表是数据：`joint-lab-2022.json`、由空白表起草的规则包和它们的 zod schema',
    imports: [],
  },
  { name: 'document', does: '端口 `FormDocument`、各栏内容的类型、读不出的原因', imports: ['forms', 'text'] },
  { name: 'ooxml', does: '一个文件最多读多少：上限和理由', imports: ['document'] },
  { name: 'ooxml/xml', does: '保留位置的 XML 阅读器、拼接', imports: ['document', 'ooxml'] },
  { name: 'ooxml/zip', does: '压缩包：未改的条目按原字节复制', imports: ['document', 'ooxml'] },
  {
    name: 'ooxml/story',
    does: '读出来的文档是什么样：段落、表格、控件、修订的类型',
    imports: ['document', 'ooxml/xml'],
  },
  { name: 'ooxml/story/properties', does: '样式、编号、字体、文档设置', imports: story },
  {
    name: 'ooxml/story/body',
    does: '正文的语法：段落、表格、控件、域、图形互相嵌套（唯一允许互相引用的地方）',
    imports: ['document', 'ooxml', 'ooxml/story/properties', ...story, 'text'],
  },
  {
    name: 'ooxml/package',
    does: '文档包：压缩包或单个 XML，部件与关系',
    imports: ['document', 'ooxml', 'ooxml/story/body', 'ooxml/xml', 'ooxml/zip'],
  },
  {
    name: 'locate',
    does: '在任何文档里找到一张表：封面、表格、标题；每个字归到一处',
    imports: ['document', 'forms', 'ooxml/story/body', ...story, 'text'],
  },
  {
    name: 'adapters',
    does: '两个适配器共用的：一次读表、能不能写、写后核对',
    imports: ['document', 'forms', 'locate', 'ooxml/story/body', ...story],
  },
  {
    name: 'adapters/docx',
    does: '文件：改动是拼接；标记、填写、准备、撤销、批注',
    imports: [...adapter, 'forms', 'ooxml/package', 'ooxml/story/body', 'ooxml/zip'],
  },
  {
    name: 'adapters/word/session',
    does: '与 Word 的连接：读、能力、锁、逐个请求',
    imports: [
      'adapters',
      'document',
      'forms',
      'ooxml/package',
      'ooxml/story/body',
      'ooxml/story/properties',
      ...story,
      'text',
    ],
  },
  {
    name: 'adapters/word/read',
    does: '对象模型里的段落是 XML 里的哪一段；定位',
    imports: ['adapters/word/session', 'document', 'locate', 'ooxml/story'],
  },
  {
    name: 'adapters/word/mark',
    does: '在 Word 里标记和清除',
    imports: [...adapter, 'adapters/word/read', 'adapters/word/session'],
  },
  {
    name: 'adapters/word/edit',
    does: '在 Word 里填写、删提示、撤销',
    imports: [...adapter, 'adapters/word/read', 'adapters/word/session'],
  },
  {
    name: 'adapters/word/prepare',
    does: '在 Word 里给各栏加控件、取走控件',
    imports: [...adapter, 'adapters/word/edit', 'adapters/word/read', 'adapters/word/session'],
  },
  {
    name: 'adapters/word',
    does: '端口在 Word 里的实现',
    imports: [
      'adapters',
      'adapters/word/edit',
      'adapters/word/mark',
      'adapters/word/prepare',
      'adapters/word/read',
      'adapters/word/session',
      'document',
    ],
  },
  {
    name: 'check',
    does: '引擎：（表，内容，日期，规则）→ 问题；不认识任何一条规则',
    imports: ['document', 'forms', 'text'],
  },
  {
    name: 'rules/reading',
    does: '几条规则共用的读法：数字、正文里的说法、缺了什么',
    imports: ['check', 'document', 'forms', 'text'],
  },
  {
    name: 'rules',
    does: '一条规则一个文件，句子也在里面',
    imports: ['check', 'document', 'forms', 'rules/reading', 'text'],
  },
  {
    name: 'draft',
    does: '从空白表起草：标题、各栏在哪里、怎么填、限多少，写成一份规则；不认识任何一张表',
    imports: ['forms', 'locate', 'ooxml/package', 'ooxml/story', 'ooxml/story/body', 'ooxml/zip', 'text'],
  },
  {
    name: 'strings',
    does: '界面、命令行和错误的中文',
    imports: ['draft', 'check', 'document', 'ooxml', 'ooxml/package', 'forms', 'rules/reading', 'text'],
  },
  { name: 'decisions', does: '放下的、勾过的：唯一的钥匙和存放处', imports: ['check', 'document', 'text'] },
  {
    name: 'report',
    does: '`told.ts` 只讲一遍：句子、路径、依据、结论、填写计划；文字、JSON、检查单由它而来',
    imports: ['check', 'decisions', 'document', 'forms', 'rules', 'strings', 'text', 'rules/reading'],
  },
  {
    name: 'pane/store',
    does: '窗格的状态和每个按钮做什么；不认识 React',
    imports: ['check', 'decisions', 'document', 'forms', 'report', 'rules', 'strings', 'text'],
  },
  { name: 'pane/hooks', does: 'React 与状态之间', imports: ['pane/store'] },
  { name: 'pane/look', does: '各处共用的样子：字号、框、标题', imports: ['pane/hooks'] },
  { name: 'pane/checklist', does: '检查单', imports: ['pane/store', 'strings'] },
  { name: 'pane/findings', does: '问题列表', imports: [...view, 'check', 'decisions', 'report'] },
  {
    name: 'pane/notices',
    does: '提示、预览、出错',
    imports: [...view, 'document', 'pane/checklist', 'pane/findings', 'report'],
  },
  { name: 'pane/head', does: '结论和按钮', imports: [...view, 'report'] },
  {
    name: 'pane/screens',
    does: '整页的画面',
    imports: ['document', 'pane/checklist', 'pane/look', 'pane/notices', 'pane/store', 'strings'],
  },
  {
    name: 'pane',
    does: '任务窗格，只认端口，不知道文档从哪里来',
    imports: ['pane/checklist', 'pane/findings', 'pane/head', 'pane/notices', 'pane/screens', ...view],
  },
  {
    name: 'office',
    does: 'Word 里各页面共用的：起始页、连上 Word、主题',
    imports: ['adapters/word', 'adapters/word/session', 'forms', 'pane/store', 'strings', 'decisions'],
  },
  {
    name: 'diagnosis',
    does: '入口：诊断页。在真实的 Word 里逐条核对设想，一步一个请求，问完还原，请求和回答都记下',
    imports: [
      'adapters/word/read',
      'adapters/word/session',
      'office',
      'ooxml/package',
      'ooxml/story',
      'ooxml/story/body',
      'pane/checklist',
      'pane/store',
      'strings',
    ],
  },
  { name: 'workbench/draw', does: '画出文档', imports: ['adapters/docx', 'document', 'locate', ...story] },
  { name: 'workbench/overlay', does: '在画面上标出问题', imports: ['document', 'workbench/draw'] },
  { name: 'workbench/files', does: '文件的来去：选、拖、读、存、排队', imports: ['strings'] },
  {
    name: 'workbench/folder',
    does: '许多份一起看：总表、导出、与以前的报告对照',
    imports: [
      'adapters/docx',
      'document',
      'forms',
      'pane/head',
      'pane/hooks',
      'pane/store',
      'report',
      'strings',
      'text',
      'workbench/files',
    ],
  },
  {
    name: 'workbench/review',
    does: '由空白表起草的规则：核对、改、照此检查',
    imports: [
      'adapters/docx',
      'draft',
      'forms',
      'locate',
      'ooxml/story',
      'pane/head',
      'pane/hooks',
      'pane/store',
      'strings',
      'text',
      'workbench/draw',
      'workbench/overlay',
    ],
  },
  {
    name: 'workbench',
    does: '入口：浏览器工作台',
    imports: [
      'adapters/docx',
      'document',
      'forms',
      'ooxml/package',
      'pane',
      'pane/head',
      'pane/hooks',
      'pane/notices',
      'pane/store',
      'strings',
      'workbench/draw',
      'workbench/files',
      'workbench/folder',
      'workbench/overlay',
      'workbench/review',
    ],
  },
  { name: 'taskpane', does: '入口：任务窗格页', imports: ['office', 'pane', 'pane/store', 'decisions'] },
  { name: 'commands', does: '入口：功能区命令', imports: ['office', 'strings', 'document', 'decisions'] },
  {
    name: 'cli',
    does: '入口：命令行',
    imports: [
      'adapters/docx',
      'draft',
      'check',
      'document',
      'forms',
      'ooxml',
      'ooxml/package',
      'ooxml/zip',
      'report',
      'rules',
      'strings',
      'text',
    ],
  },
  { name: 'build', does: '生成时用：地址、Office.js、内容安全策略、清单；不进页面', imports: ['report', 'strings'] },
  {
    name: 'build/template',
    does: '由表的数据生成空白申报书和示例',
    imports: ['diagnosis', 'draft', 'ooxml/package', 'forms', 'ooxml/story'],
  },
];
