import { expect, inject, test } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../local/engine/engine-client.ts';
import { connect } from '../../../store/table/dynamo-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { freshTable } from '../../support/table.ts';

test('tells no log what it sends or reads', async () => {
  const { name } = await freshTable();
  const told: unknown[] = [];
  const tell = (...what: unknown[]) => void told.push(...what);
  const table = connect(name, {
    endpoint: inject('endpoint'),
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    logger: { trace: tell, debug: tell, info: tell, warn: tell, error: tell },
  });
  await readerOf(table, true).get({ pk: 'EMAIL#ana@example.com', sk: '#OWNER' });
  expect(JSON.stringify(told)).not.toContain('ana@example.com');
  table.client.destroy();
});
