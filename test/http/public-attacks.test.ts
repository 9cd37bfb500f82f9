import { expect, test } from 'vitest';
import { DVGA, GRAPHQL_COP } from './attacks/catalogue.ts';
import { denialOfService } from './attacks/denial-of-service.ts';
import { disclosure } from './attacks/disclosure.ts';
import { injection } from './attacks/injection.ts';
import { openAttackedServer, restated } from './attacks/session.ts';

/** Every check of graphql-cop and every attack class of DVGA, as requests with a customer's own token. */

openAttackedServer();
denialOfService();
disclosure();
injection();

test('every check of graphql-cop and every attack class of DVGA is restated', () => {
  expect([...restated].toSorted()).toEqual([...GRAPHQL_COP, ...DVGA].toSorted());
});
