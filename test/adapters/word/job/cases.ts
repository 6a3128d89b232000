/** Words of every kind, by the switches of the test host: what the pane has to say where the main job does not go as in an ordinary Word. */
import { type SwitchName, type Switches } from '../../../host/switches.js';

/** What the pane says at a step of a job, and whether the job can go on. */
export interface Told {
  /** From its beginning (`^`): what the last action did; else anywhere in the pane. */
  readonly says: RegExp;
  readonly ends?: true;
}

export interface Case {
  readonly on: readonly Partial<Switches>[];
  /** Turned on right before each step that writes, since it turns itself off. */
  readonly late?: true;
  /** Where filling does not go as in an ordinary Word. */
  readonly filling?: { readonly check?: Told; readonly preview?: Told; readonly fill?: Told };
  /** Where preparing does not; left out where the switch has nothing to do with preparing. */
  readonly preparing?: { readonly check?: Told; readonly prepare?: Told };
}

const REFUSED: Told = { says: /^Word 不允许改动这份文档.*文档没有改动，请启用编辑或另存一份后再试。$/, ends: true };

export const cases: Readonly<Record<SwitchName, Case>> = {
  placeholderAsText: { on: [{ placeholderAsText: false }], preparing: {} },
  allControlTypes: { on: [{ allControlTypes: true }] },
  ooxmlThrows: {
    on: [{ ooxmlThrows: true }],
    preparing: { check: { says: /Word 没有交出文档内容，无法检查.*文档没有改动。/s, ends: true } },
  },
  ooxmlWithoutSettings: { on: [{ ooxmlWithoutSettings: true }] },
  ooxmlWithoutNumbering: { on: [{ ooxmlWithoutNumbering: true }] },
  paragraphSeparator: { on: [{ paragraphSeparator: '\n' }], preparing: {} },
  deletedInText: { on: [{ deletedInText: true }] },
  standIns: { on: [{ standIns: 'others' }], preparing: {} },
  rowEnds: { on: [{ rowEnds: true }], preparing: {} },
  closingParagraph: { on: [{ closingParagraph: true }], preparing: {} },
  ooxmlRewritten: { on: [{ ooxmlRewritten: true }], preparing: {} },
  changeTrackingMissing: {
    on: [{ changeTrackingMissing: true, trackChanges: true }],
    filling: { preview: { says: /“修订”开着，这里关不掉：写入的内容会成为修订。/ } },
  },
  trackChanges: { on: [{ trackChanges: true }], preparing: {} },
  trackingSwitch: {
    on: [
      { trackingSwitch: 'locked', trackChanges: true },
      { trackingSwitch: 'stuck', trackChanges: true },
    ],
    filling: { preview: { says: /“修订”开着，这里关不掉：写入的内容会成为修订。/ } },
  },
  annotationsRefused: { on: [{ annotationsRefused: true }] },
  lockedWritesRefused: { on: [{ lockedWritesRefused: true }] },
  snapToGridRefused: {
    on: [{ snapToGridRefused: true }],
    preparing: {
      prepare: { says: /^已在 67 栏加上.*\n1 处没有改（写入后核对不符）：基本信息表 \/ 建设意义及发展目标。$/ },
    },
  },
  placeholderWriteRefused: {
    on: [{ placeholderWriteRefused: true }],
    preparing: { prepare: { says: /^已在 68 栏加上栏目记号，可以撤销。这个 Word 在空栏里显示自己的提示/ } },
  },
  idsChange: { on: [{ idsChange: true }], preparing: {} },
  delay: { on: [{ delay: 100 }] },
  failWrite: { on: [{ failWrite: 3 }], late: true, preparing: {} },
  failOnce: { on: [{ failOnce: { when: 'before' } }, { failOnce: { when: 'after' } }], late: true, preparing: {} },
  readOnly: {
    on: [{ readOnly: true }],
    filling: { check: { says: /7 处没有在文中标出，请看下面的列表。/ }, fill: REFUSED },
    preparing: { prepare: REFUSED },
  },
  readOnlyCode: {
    on: [{ readOnly: true, readOnlyCode: 'GeneralException' }],
    filling: { check: { says: /7 处没有在文中标出，请看下面的列表。/ }, fill: REFUSED },
    preparing: { prepare: REFUSED },
  },
  dressRefused: { on: [{ dressRefused: 'appearance' }, { dressRefused: 'color' }] },
  keepsPlaceholderStyle: { on: [{ keepsPlaceholderStyle: true }] },
  noColour: { on: [{ noColour: '' }] },
  normalisesDress: { on: [{ normalisesDress: true }] },
  emptyDeleteRefused: { on: [{ emptyDeleteRefused: true }], preparing: {} },
  replaceAsStart: { on: [{ replaceAsStart: true }], preparing: {} },
  cellControls: { on: [{ cellControls: 'around' }], preparing: {} },
  extraCellParagraph: { on: [{ extraCellParagraph: true }], preparing: {} },
  ownEvents: { on: [{ ownEvents: false }] },
  mergedCellIndexThrows: { on: [{ mergedCellIndexThrows: false }] },
  searchMisses: { on: [{ searchMisses: true }], preparing: {} },
  searchDialogOpen: {
    on: [{ searchDialogOpen: true }],
    preparing: {
      prepare: { says: /^已在 \d+ 栏加上.*\n\d+ 处没有改（Word 的“查找”窗口开着，请先关闭）：/ },
    },
  },
  nullWrites: { on: [{ nullWrites: 'ignore' }] },
};

/** One row for each setting. */
export const rows = Object.entries(cases).flatMap(([name, one]) =>
  one.on.map((on) => ({ title: `${name}: ${JSON.stringify(on[name as SwitchName])}`, name, ...one, on })),
);

export type Row = (typeof rows)[number];
