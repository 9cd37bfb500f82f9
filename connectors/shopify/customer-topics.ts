import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { customerField, toSourceCustomer } from './customer.ts';
import { globalIdField, idField, textField } from './fields.ts';

const deletedField = z.object({ id: idField });
const mergedField = z.object({
  admin_graphql_api_customer_kept_id: globalIdField,
  admin_graphql_api_customer_deleted_id: globalIdField,
  status: textField.nullish(),
});

/** No state of a customer is later than the deletion. */
const LAST: Instant = '2200-12-31T00:00:00.000Z';

export function mapCustomer(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(customerField, payload);
  if ('problems' in read) return read;
  const at = read.value.updated_at ?? envelope.occurredAt;
  if (at === null)
    return { problems: [{ code: 'INVALID', path: 'updated_at', message: 'The customer has no time of a change.' }] };
  return { records: [toSourceCustomer(read.value, at, 'FULL', envelope, [])] };
}

export function mapDeletedCustomer(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(deletedField, payload);
  return 'problems' in read ? read : toRemoval(read.value.id, envelope);
}

/** Of two merged customers one is deleted, and the other one gets its orders. */
export function mapMergedCustomers(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(mergedField, payload);
  if ('problems' in read) return read;
  const { admin_graphql_api_customer_kept_id, admin_graphql_api_customer_deleted_id, status } = read.value;
  if (status === 'failed' || status === 'in_progress' || status === 'requested') return { ignored: true };
  return toRemoval(admin_graphql_api_customer_deleted_id, envelope, admin_graphql_api_customer_kept_id);
}

const toRemoval = (id: string, { occurredAt }: Envelope, mergedInto?: string): Mapping => ({
  records: [
    {
      kind: 'customerRemoval',
      externalId: id,
      version: occurredAt ?? LAST,
      path: [],
      ...(mergedInto === undefined ? {} : { mergedInto }),
    },
  ],
});
