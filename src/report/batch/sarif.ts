/**
 * SARIF 2.1.0 (OASIS, 27 March 2020; the section numbers are its own): what code-review and defect-tracking programs read.
 */
import type { Severity } from '../../check/finding.js';
import { labelPath } from '../../forms/index.js';
import { rules } from '../../rules/index.js';
import { fingerprint } from '../../text/fingerprint.js';
import { byPart, byPlace } from '../fileReport.js';
import type { FileReport, FindingReport, JsonReport } from '../json.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** 3.27.9 and 3.27.10: only a failure has a level. */
const outcomes = {
  error: { kind: 'fail', level: 'error' },
  warning: { kind: 'fail', level: 'warning' },
  manual: { kind: 'review', level: 'none' },
} as const satisfies Record<Severity, { kind: string; level: string }>;

export function sarifReport({ files }: JsonReport, version: string): string {
  const run = {
    tool: { driver: { name: 'wulou', version, semanticVersion: version, language: 'zh-CN', rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
    results: files.flatMap(resultsOf),
    invocations: [
      {
        executionSuccessful: files.every(({ verdict }) => verdict !== 'refused'),
        toolExecutionNotifications: files.flatMap(notificationsOf),
      },
    ],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf({ id, severity, description }: (typeof rules)[number]) {
  return {
    id,
    shortDescription: { text: description },
    help: { text: description },
    defaultConfiguration: { level: outcomes[severity].level },
  };
}

/** A relative reference with its characters escaped (3.4.3); an absolute path as a file URI. */
function uriOf(path: string): string {
  const parts = path.split(/[/\\]/).map(encodeURIComponent).join('/');
  const drive = /^[A-Za-z]%3A\//.test(parts) ? `/${parts.replace('%3A', ':')}` : parts;
  return drive.startsWith('/') ? `file://${drive}` : drive;
}

function resultsOf(file: FileReport, index: number) {
  const places = new Map(Array.from(byPlace(file.findings), ([place, finding]) => [finding, place]));
  return byPart(file, file.findings).flatMap(({ part, label: partLabel, findings }) =>
    findings.map((finding) => {
      return {
        ruleId: finding.rule,
        ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
        ...outcomes[finding.severity],
        message: {
          text: finding.message,
          ...(finding.ground !== '' && { markdown: `${finding.message}\n\n> ${finding.ground}` }),
        },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: uriOf(file.path), index } },
            logicalLocations: logicalLocations(finding, part, partLabel),
          },
        ],
        // What the finding is about and not what stands there, so that it stays the same from round to round (3.27.16).
        partialFingerprints: { 'wulouPlace/v1': fingerprint(places.get(finding) ?? '') },
      };
    }),
  );
}

/** Innermost first; the parts of the form are those of a tree (3.33). */
function logicalLocations({ field, label }: FindingReport, part: string, partLabel: string) {
  const whole = { name: partLabel, fullyQualifiedName: part === '' ? 'document' : part, kind: 'element' };
  if (field === null) return [whole];
  return [
    { name: labelPath(label).at(-1) ?? label, fullyQualifiedName: field, decoratedName: label, kind: 'element' },
    whole,
  ];
}

function notificationsOf({ path, refusal }: FileReport, index: number) {
  if (refusal === undefined) return [];
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(path), index } } };
  return [{ level: 'error', message: { text: refusal.message }, locations: [location] }];
}
