/**
 * Recordings of 诊断 (`golden/<platform>-<build>.json`) played again: the recorded requests to the host of the tests, and the software's own
 * requests to a host that answers from the record.
 */
import { describeOoxml } from '../../src/diagnosis/describeOoxml.js';
import { isOoxml } from '../../src/diagnosis/answers.js';
import type { Exchange, Report } from '../../src/diagnosis/report.js';
import type { ApiSet } from './members.js';
import type { Answering } from './wire/bridge.js';
import type { RequestBody, ResponseBody } from './wire/protocol.js';

/** In the order in which they were made. */
export function exchangesOf({ around: [first, ...last], steps }: Report): readonly Exchange[] {
  return [first === undefined ? [] : [first], ...steps.map(({ exchanges }) => exchanges), last].flat();
}

/** A request without what says nothing: hints of the library, and the numbers it counts its objects and actions by. */
export function requestSaid(request: RequestBody): unknown {
  const order = [...Object.keys(request.ObjectPaths)];
  const numberOf = (id: unknown): number => order.indexOf(String(id));
  const args = (info: RequestBody['Actions'][number]['ArgumentInfo']): unknown => [
    info?.Arguments ?? [],
    (info?.ReferencedObjectPathIds ?? []).map((id) => (typeof id === 'number' && id !== 0 ? numberOf(id) : 0)),
  ];
  return {
    actions: request.Actions.map(({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }) => [
      ActionType,
      Name ?? '',
      numberOf(ObjectPathId),
      args(ArgumentInfo),
      QueryInfo?.Select ?? [],
    ]),
    paths: Object.values(request.ObjectPaths).map(({ ObjectPathType, Name, ParentObjectPathId, ArgumentInfo }) => [
      ObjectPathType,
      Name,
      numberOf(ParentObjectPathId),
      args(ArgumentInfo),
    ]),
  };
}

/** Numbers that a host makes up. */
const MADE_UP = new Set(['_ReferenceId', 'Id', 'ActionId', 'ActionIndex', 'Message']);

/** An answer without made-up numbers and the language of its errors; OOXML as this software reads it. */
export function answerSaid(answer: unknown): unknown {
  const said = (key: string, value: unknown): unknown => {
    if (MADE_UP.has(key)) return '';
    return typeof value === 'string' && isOoxml(value) ? describeOoxml(value) : value;
  };
  const plain: unknown = JSON.parse(JSON.stringify(answer), said);
  return plain;
}

/** Answers what was asked when the recording was made, and nothing else. */
export class RecordedHost implements Answering {
  sendEvent: Answering['sendEvent'] = () => undefined;
  /** Requests that are not in the record, as the software sends them today. */
  readonly unknown: string[] = [];
  private readonly answers = new Map<string, unknown>();

  constructor(
    report: Report,
    readonly api: ApiSet,
  ) {
    for (const { request, answer } of exchangesOf(report)) {
      // What Office.js wrote itself.
      this.answers.set(JSON.stringify(requestSaid(request as RequestBody)), answer);
    }
  }

  answer(body: RequestBody): Promise<ResponseBody> {
    const key = JSON.stringify(requestSaid(body));
    const answer = this.answers.get(key);
    if (answer !== undefined) return Promise.resolve(renumbered(answer as ResponseBody, body));
    const isHousekeeping = body.Actions.some(({ Name }) => Name === '_RemoveReference');
    if (!isHousekeeping) this.unknown.push(key);
    return Promise.resolve({
      Results: [],
      TraceIds: [],
      Error: { Code: 'GeneralException', Message: '', Location: 'not recorded', ActionIndex: 0 },
    });
  }
}

/** The results under the numbers of today's actions: they come in the order of the actions. */
function renumbered(answer: ResponseBody, { Actions }: RequestBody): ResponseBody {
  return {
    ...answer,
    Results: answer.Results.map((result, index) => ({ ...result, ActionId: Actions[index]?.Id ?? result.ActionId })),
  };
}
