import { type Path, reject } from '../kernel/user-error.ts';
import type { Call, CallRepository } from './call.ts';

/** The call with this id. Rejects an unknown one. Only staff and systems of the shop have a right to calls. */
export async function findCall(
  repositories: CallRepository,
  id: string,
  path: Path = ['input', 'callId'],
): Promise<Call> {
  const [call = null] = await repositories.calls([id]);
  return call ?? reject('NOT_FOUND', path, 'There is no call with this id.');
}
