import type { LearningRun } from '../../domain/matching/learning/match-model.ts';
import type { DataDirectory } from '../common/data-directory.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

/** The result of `learning-process.ts`; a run is null if another run was faster. */
export type LearningMessage = { readonly run: LearningRun | null };

/**
 * Runs the function that learns in a process of its own, with the environment of that function, until all records are matched
 * by the model in use.
 * @param restore the version of the stored model to put in use again, instead of learning
 * @throws CommandError if that model is not stored
 */
export async function runLearning(
  directory: DataDirectory,
  database: string,
  restore?: number,
): Promise<LearningRun | null> {
  const services = { database, bucket: null };
  const environment = await functionEnvironment('customer-graph-match-learning', directory, services);
  const script = new URL('learning-process.ts', import.meta.url);
  const { ready, close } = await launch<LearningMessage>(
    script,
    restore === undefined ? [] : [String(restore)],
    environment,
  );
  await close();
  return ready.run;
}
