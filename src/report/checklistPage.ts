/** The checklist as a page to print on A4 or to keep: one HTML document without scripts and without anything from elsewhere. */
import { checklist as words, findings, severityWord } from '../strings/pane.js';
import { sectionsOf, timeOf, type Checklist, type ChecklistEntry, type ChecklistSection } from './checklist.js';
import { escaped } from './html.js';
import { verdictOf } from './verdict.js';

/** Black on white, as paper is; severities by word and by the weight of the rule at the left. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm 16mm }
:root { color-scheme: light }
body { margin: 0 auto; max-width: 178mm; padding: 16px; background: #fff; color: #111;
  font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimSun, sans-serif; overflow-wrap: anywhere }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.4; text-align: center; text-wrap: balance }
h2 { margin: 20px 0 6px; padding-bottom: 4px; border-bottom: 1px solid #111; font-size: 15px; break-after: avoid }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 16px 0 0; padding: 8px 0; border-block: 1px solid #999 }
dt { color: #555 }
dd { margin: 0 }
.verdict { font-weight: 700 }
ol, ul { margin: 0; padding: 0; list-style: none }
li { display: grid; grid-template-columns: 28px 1fr; padding: 4px 0; border-bottom: 1px solid #ddd; break-inside: avoid }
li > span:first-child { color: #555; font-variant-numeric: tabular-nums }
.box { font-size: 18px; line-height: 1.25; color: #111 !important }
.title { margin-right: 6px; font-weight: 700 }
.severity { display: inline-block; margin-right: 6px; padding: 0 5px; border: 1px solid #111; border-radius: 2px; font-size: 12px; line-height: 1.5 }
.error .severity { background: #111; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.where { white-space: nowrap }
.where, .reason, footer { color: #555; font-size: 12px }
.outdated { margin: 12px 0 0; padding: 6px 10px; border: 2px solid #111; font-weight: 700 }
footer { margin-top: 24px }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt } }
`;

export function checklistPage(list: Checklist): string {
  const { told } = list;
  const title = escaped(words.title(told.formTitle));
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>`,
    `<body><h1>${title}</h1>`,
    list.outdated ? `<p class="outdated">${escaped(words.outdated)}</p>` : '',
    `<dl>${[
      row(words.file, list.fileName),
      row(words.checkedAt, timeOf(list.checkedAt)),
      row(words.verdict, verdictOf(told, list).sentence, 'verdict'),
      told.source === null ? '' : row(words.rules, told.source),
    ].join('')}</dl>`,
    told.groups.length > 0 ? '' : `<p>${escaped(findings.none(told.ignored.length))}</p>`,
    ...sectionsOf(list).map(section),
    `<footer>${escaped(words.made)}</footer></body></html>`,
  ].join('\n');
}

function row(name: string, value: string, style = ''): string {
  return `<dt>${escaped(name)}</dt><dd class="${style}">${escaped(value)}</dd>`;
}

function section({ heading, entries }: ChecklistSection): string {
  const list = entries.some(({ mark }) => mark.endsWith('.')) ? 'ol' : 'ul';
  return `<section><h2>${escaped(heading)}</h2><${list}>${entries.map(entry).join('')}</${list}></section>`;
}

function entry({ mark, item, title, reason }: ChecklistEntry): string {
  const { finding, said, ground } = item;
  const box = mark.length === 1 && mark !== '·' ? ' class="box"' : '';
  return [
    `<li class="${finding.severity}"><span${box}>${mark}</span><div>`,
    finding.severity === 'manual' ? '' : `<span class="severity">${escaped(severityWord[finding.severity])}</span>`,
    `<span class="title">${escaped(title)}</span>`,
    ground === null ? '' : ` <span class="where">${escaped(words.ground(ground.where))}</span>`,
    `<div>${escaped(said)}</div>`,
    reason === '' ? '' : `<div class="reason">${escaped(reason)}</div>`,
    '</div></li>',
  ].join('');
}
