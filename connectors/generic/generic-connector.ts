import type { Connector } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { genericIntake } from './generic-intake.ts';
import { sourceRecordSchema } from './source-record-schema.ts';

/** Any system that sends source records: one in a body, in the form of docs/integrations.md. */
export const genericConnector: Connector = {
  ...genericIntake,
  map(payload) {
    const read = readPayload(sourceRecordSchema, payload);
    return 'problems' in read ? read : { records: [read.value] };
  },
};
