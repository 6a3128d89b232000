/** A step of 诊断: one question about Word, one request, and what is believed that Word answers. */

import type { diagnosisSteps } from '../strings/diagnosis.js';
import type { StepResult } from './report.js';

export type StepId = keyof typeof diagnosisSteps;

/** What was seen, or is expected, by name. */
export type Observation = Pick<StepResult, 'seen' | 'expected'>;

/** What is known of the scratch file from the request that recognised it. */
export interface Known {
  /** By tag. */
  readonly ids: ReadonlyMap<string, number>;
  /** What this Word gives for a control without a colour and frame of its own. */
  readonly color: string;
  readonly appearance: string;
}

export interface Step {
  readonly id: StepId;
  /** Requirement set of WordApi without which the step is left out; 1.3 where none is named. */
  readonly since?: '1.4';
  /** What it did cannot be seen but in OOXML: not taken where Word has given none. */
  readonly exact?: true;
  /**
   * Adds one request: what is done, what is asked, and how it is undone. Nothing may be sent.
   * @returns reads the answer; throws as Office.js does where something was not answered
   */
  readonly ask: (context: Word.RequestContext, known: Known) => () => Observation;
  /** What a refusal says, where it is an answer; null for a step that is then not feasible. */
  readonly refused?: (code: string) => Observation;
  /** Undoes what a request did that broke off. */
  readonly undo?: (context: Word.RequestContext, known: Known) => void;
}
