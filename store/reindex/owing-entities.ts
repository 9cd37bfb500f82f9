import { commitmentsOfCall } from '../../domain/call/call-commitments.ts';
import type { Obligations } from '../../domain/commitment/commitment.ts';
import { commitmentsOfPrevention } from '../../domain/insight/prevention-commitments.ts';
import { type NodeType, nodeTypeOf } from '../../domain/kernel/id.ts';
import { commitmentsOfOrder } from '../../domain/order/order-commitments.ts';
import { commitmentsOfErasure, commitmentsOfExport } from '../../domain/privacy/privacy-commitments.ts';
import { commitmentsOfCase } from '../../domain/service-case/case-commitments.ts';
import { commitmentsOfJob } from '../../domain/service-job/job-commitments.ts';
import { commitmentsOfClaim } from '../../domain/warranty/claim-commitments.ts';
import { CALL } from '../call/call-items.ts';
import { preventionKey } from '../insight/prevention-action-items.ts';
import { DATA_EXPORT } from '../privacy/data-export-items.ts';
import { erasureKey } from '../privacy/erasure-items.ts';
import { CASE } from '../service-case/service-case-items.ts';
import { SERVICE_JOB } from '../service-job/service-job-items.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { type Attributes, entityOf, type Key, keyIn } from '../table/item.ts';

/** An entity that may owe something: how its items are recognized and found, and what it owes. */
type OwingEntity = {
  /** The beginnings of its partition key and its sort key. A copy in another partition owes nothing. */
  readonly pk: string;
  readonly sk: string;
  /** Reads the item by the id of the entity. */
  read(reader: Reader, id: string): Promise<Attributes | null>;
  obligationsIn(item: Attributes): Obligations;
};

const byPointer =
  (kind: string): OwingEntity['read'] =>
  async (reader, id) =>
    (await readByPointers(reader, kind, [id]))[0] ?? null;

/** By the type of their ids. An entity that begins to owe something needs a line. */
const OWING_ENTITIES: Readonly<Partial<Record<NodeType, OwingEntity>>> = {
  call: {
    ...{ pk: 'CUSTOMER#', sk: `${CALL}#`, read: byPointer(CALL) },
    obligationsIn: (item) => commitmentsOfCall(entityOf(item)),
  },
  // An erasure has the id of a customer.
  customer: {
    ...{ pk: 'ERASURE#', sk: '#ERASURE' },
    read: (reader, id) => reader.get(erasureKey(id)),
    obligationsIn: (item) => commitmentsOfErasure(entityOf(item)),
  },
  dataExport: {
    ...{ pk: 'CUSTOMER#', sk: `${DATA_EXPORT}#`, read: byPointer(DATA_EXPORT) },
    obligationsIn: (item) => commitmentsOfExport(entityOf(item)),
  },
  order: {
    ...{ pk: '', sk: 'ORDER#', read: byPointer('ORDER') },
    obligationsIn: (item) => commitmentsOfOrder(entityOf(item)),
  },
  preventionAction: {
    ...{ pk: 'PREVENTION#', sk: '#PREVENTION' },
    read: (reader, id) => reader.get(preventionKey(id)),
    obligationsIn: (item) => commitmentsOfPrevention(entityOf(item)),
  },
  serviceCase: {
    ...{ pk: '', sk: `${CASE}#`, read: byPointer(CASE) },
    obligationsIn: (item) => commitmentsOfCase(entityOf(item)),
  },
  serviceJob: {
    ...{ pk: '', sk: `${SERVICE_JOB}#`, read: byPointer(SERVICE_JOB) },
    obligationsIn: (item) => commitmentsOfJob(entityOf(item)),
  },
  warrantyClaim: {
    ...{ pk: 'WARRANTY#', sk: 'WARRANTY_CLAIM#', read: byPointer('WARRANTY_CLAIM') },
    obligationsIn: (item) => commitmentsOfClaim(entityOf(item)),
  },
};

/** The beginnings of the keys of all items that may owe something. */
export const OWING_KEYS: readonly Key[] = Object.values(OWING_ENTITIES).map(({ pk, sk }) => ({ pk, sk }));

/** What the entity that an item stores owes; null if the item is of another kind. */
export function obligationsAt(item: Attributes): Obligations | null {
  const { pk, sk } = keyIn(item);
  const entity = Object.values(OWING_ENTITIES).find((one) => pk.startsWith(one.pk) && sk.startsWith(one.sk));
  return entity?.obligationsIn(item) ?? null;
}

/** The item of an entity that may owe something; null if there is none. */
export async function readOwner(reader: Reader, ownerId: string): Promise<Attributes | null> {
  const nodeType = nodeTypeOf(ownerId);
  const entity = nodeType === null ? undefined : OWING_ENTITIES[nodeType];
  return entity === undefined ? null : entity.read(reader, ownerId);
}
