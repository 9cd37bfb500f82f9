import type { Call } from '../call/call.ts';
import { nodeTypeOf } from '../kernel/id.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import type { PlaybookRepositories } from './context.ts';

/** What owes the commitment of an event, as far as actions can change it. */
export type OwnerContext = {
  readonly ownerCase: ServiceCase | null;
  readonly ownerCall: Call | null;
};

export const NO_OWNER: OwnerContext = { ownerCase: null, ownerCall: null };

/** @param ownerId undefined: the event is about no commitment */
export async function loadOwner(
  repositories: Pick<PlaybookRepositories, 'serviceCases' | 'calls'>,
  ownerId: string | undefined,
): Promise<OwnerContext> {
  const type = ownerId === undefined ? null : nodeTypeOf(ownerId);
  if (ownerId === undefined || type === null) return NO_OWNER;
  const [ownerCase = null] = type === 'serviceCase' ? await repositories.serviceCases([ownerId]) : [];
  const [ownerCall = null] = type === 'call' ? await repositories.calls([ownerId]) : [];
  return { ownerCase, ownerCall };
}
