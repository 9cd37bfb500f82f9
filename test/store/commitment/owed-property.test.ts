import { test } from 'vitest';
import { expectHistoriesToMatch } from '../../support/owed-property.ts';

// `npm run test:owed-histories` plays more of them.
test('after any history, the lists by shop, store, assignee and person hold what a reckoning over the table finds', async () => {
  await expectHistoriesToMatch(10);
}, 300_000);
