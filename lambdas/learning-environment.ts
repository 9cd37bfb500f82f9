import { type MatcherEnvironment, readMatcherEnvironment } from './environment.ts';
import { readWhole } from './environment-variables.ts';

/** The configuration of the job that learns the weights of the matcher. */
export type LearningEnvironment = MatcherEnvironment & {
  /** How many records it may match again in one second. */
  readonly recordsPerSecond: number;
};

export const readLearningEnvironment = (): LearningEnvironment => ({
  ...readMatcherEnvironment(),
  recordsPerSecond: readWhole('REMATCHED_PER_SECOND', 20, { from: 1, to: 10_000, of: 'times' }),
});
