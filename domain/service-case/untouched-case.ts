import { OPENED_BY_PLAYBOOK } from './same-matter.ts';
import { isOpen, isUndone, type ServiceCase } from './service-case.ts';

/**
 * Whether a playbook opened the case, and nobody has written or done anything about it: it says what the event says that the
 * playbook reacted to, and otherwise only what the shop always says.
 */
export const isUntouched = (serviceCase: ServiceCase): boolean =>
  serviceCase.openedBy.startsWith(OPENED_BY_PLAYBOOK) &&
  isOpen(serviceCase) &&
  serviceCase.contactCount === 0 &&
  serviceCase.reopenCount === 0 &&
  (serviceCase.attachmentIds ?? []).length === 0 &&
  serviceCase.confirmationComment === null &&
  serviceCase.desk === undefined &&
  serviceCase.updates.every(({ staffId }) => staffId === undefined) &&
  serviceCase.steps.every((step) => isUndone(step) && step.playbook !== null) &&
  serviceCase.offers.every(
    ({ offerStatus, note, offeredByStaffId }) =>
      offerStatus === 'OFFERED' && note === null && offeredByStaffId === undefined,
  );
