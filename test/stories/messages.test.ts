import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestCaller } from '../support/graph.ts';
import { operationOf, ROOT_FIELDS } from '../support/schema.ts';

const TYPED = 'Xylia';

let admin: TestCaller;
beforeAll(async () => {
  admin = (await openGraph()).as('admin');
});

test.each(ROOT_FIELDS)('messages of $kind $name never repeat the input', async (root) => {
  const type = getNamedType(root.field.type);
  const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
  const remarks = ['userErrors', 'warnings']
    .filter((name) => names.includes(name))
    .map((name) => `${name} { message path }`);
  const { query, variables } = operationOf(root, TYPED);
  const answer = await admin.ask(query.replace('{ __typename }', `{ __typename ${remarks.join(' ')} }`), variables);
  // A request that is rejected as a whole would not show the messages of the rules.
  expect(answer.data).toBeDefined();
  const [payload] = [answer.data[root.name]].flat();
  const messages = [answer.errors ?? [], payload?.userErrors ?? [], payload?.warnings ?? []];
  expect(JSON.stringify(messages)).not.toMatch(new RegExp(TYPED, 'i'));
});
