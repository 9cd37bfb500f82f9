import { expect, inject, test } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../../local/engine/engine-client.ts';
import { connect } from '../../../store/table/dynamo-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { freshTable } from '../../support/table.ts';

test('does not log what it sends or reads', async () => {
  const { name } = await freshTable();
  const lines: unknown[] = [];
  const log = (...parts: unknown[]) => void lines.push(...parts);
  const table = connect(name, {
    endpoint: inject('endpoint'),
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    logger: { trace: log, debug: log, info: log, warn: log, error: log },
  });
  await readerOf(table, true).get({ pk: 'EMAIL#ana@example.com', sk: '#OWNER' });
  expect(JSON.stringify(lines)).not.toContain('ana@example.com');
  table.client.destroy();
});
