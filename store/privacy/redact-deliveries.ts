import type { Table } from '../dynamo/dynamo-client.ts';
import { BEFORE_ALL_TIME, readerOf } from '../table/dynamo-read.ts';
import { eraseDeliveriesOf, eraseDelivery } from './erase-deliveries.ts';
import { repeatRemoval } from './repeat-removal.ts';

/** Removes what an integration delivered, for the job that erases shops. @param deleteFile deletes a body */
export function redactOfIntegration(table: Table, deleteFile: (key: string) => Promise<void>) {
  const erasing = { table, reader: readerOf(table, true, () => BEFORE_ALL_TIME), deleteFile };
  return {
    redactDelivery: (id: string) => repeatRemoval(() => eraseDelivery(id, { kind: 'external' }, erasing)),
    redactDeliveriesOf: (integration: string, id: string) =>
      repeatRemoval(() => eraseDeliveriesOf({ kind: 'external', integration, id }, erasing)),
  };
}
