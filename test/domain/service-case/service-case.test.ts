import { expect, test } from 'vitest';
import { CASE_STATUSES, isOpen } from '../../../domain/service-case/service-case.ts';

test('a case is open until it is resolved, also while it waits', () => {
  const open = CASE_STATUSES.filter((caseStatus) => isOpen({ caseStatus }));
  expect(open).toEqual(['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER']);
});
