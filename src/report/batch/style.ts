/** The look of the pages about several files: black on white, as paper is; what is wrong is said in words and shown by colour. */
export const STYLE = `
@page { size: A4 landscape; margin: 14mm }
:root { color-scheme: light }
body { margin: 0 auto; max-width: 1400px; padding: 16px 24px 48px; background: #fff; color: #111;
  font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", SimSun, sans-serif; overflow-wrap: anywhere }
h1 { margin: 0 0 4px; font-size: 22px }
h2 { margin: 32px 0 4px; padding-top: 12px; border-top: 2px solid #111; font-size: 17px; break-after: avoid }
h3 { margin: 14px 0 4px; font-size: 14px; break-after: avoid }
p { margin: 4px 0 }
a { color: #0b5394 }
table { border-collapse: collapse; margin: 12px 0; font-size: 13px; line-height: 1.45 }
thead { display: table-header-group }
th, td { border: 1px solid #bbb; padding: 4px 8px; text-align: left; vertical-align: top }
thead th { background: #f0f0f0; font-weight: 600; white-space: nowrap }
tbody th { font-weight: 400; min-width: 8em }
tr { break-inside: avoid }
td.count { text-align: center; white-space: nowrap }
.error { background: #fde7e9; color: #8a0812; font-weight: 600 }
.warning { background: #fff4ce; color: #6b4b00 }
.clean { color: #0e6b0e }
.refused { background: #eee; color: #444 }
ul, ol { margin: 4px 0; padding-left: 1.8em }
li { margin: 4px 0; break-inside: avoid }
.severity { margin-right: 6px; padding: 0 6px; border-radius: 2px; font-size: 12px }
.manual { background: #e8f1fa; color: #0b4a78 }
.ground, .small { color: #555; font-size: 12px }
del { color: #8a0812 } ins { color: #0e6b0e; text-decoration: none }
@media print { body { padding: 0; max-width: none; font-size: 10pt } a { color: inherit; text-decoration: none } h2 { break-before: auto }
  .error, .warning, .manual, .refused, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`;
