/** All steps, in the order in which they are taken: first what is only read. */
import type { Step } from '../step.js';
import { dressSteps } from './dressSteps.js';
import { readingSteps } from './readingSteps.js';
import { wrappingSteps } from './wrappingSteps.js';
import { writingSteps } from './writingSteps.js';

export const steps: readonly Step[] = [...readingSteps, ...writingSteps, ...wrappingSteps, ...dressSteps];
