import { test } from 'vitest';
import { expectHistoriesToMatch } from '../support/owed-property.ts';

test('100 histories leave lists of what is owed that match a reckoning over the table', () =>
  expectHistoriesToMatch(100));
