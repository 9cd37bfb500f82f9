import { backoff } from '../dynamo/backoff.ts';
import { RemovalConflict } from './erasing.ts';

/** Another writer may write the same thing meanwhile, such as the worker a delivery: once for each of its tries. */
const MAX_ATTEMPTS = 8;

/** Repeats a removal that another writer interrupted. @throws RemovalConflict if that happens in every attempt */
export async function repeatRemoval(remove: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await remove();
    } catch (error) {
      if (!(error instanceof RemovalConflict) || attempt === MAX_ATTEMPTS) throw error;
      await backoff(attempt);
    }
}
