import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { DataDirectory, StreamPaths } from '../common/data-directory.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment, type LocalServices } from '../functions/function-environment.ts';
import { LOCAL_NAMES } from './local-schedules.ts';

export type RunningSchedules = {
  close(): Promise<void>;
  /** Resolves with the reason if one of the processes ends without `close`. */
  readonly failed: Promise<string>;
};

/**
 * Starts each scheduled function in a process of its own.
 * @param failed the folder of failed batches, from which an erasure removes the person
 */
export async function launchSchedules(
  directory: DataDirectory,
  services: LocalServices,
  { failed }: Pick<StreamPaths, 'failed'>,
): Promise<RunningSchedules> {
  const children = await mapInParallel(LOCAL_NAMES, async (name) => {
    const environment = await functionEnvironment(`customer-graph-${name}`, directory, services);
    return launch(new URL('schedule-process.ts', import.meta.url), [name], {
      ...environment,
      FAILED_RECORDS_FOLDER: failed,
    });
  });
  return {
    async close() {
      await mapInParallel(children, ({ close }) => close());
    },
    failed: Promise.race(children.map(({ failed }) => failed)),
  };
}
