import type { ChangeOf } from '../domain/changes.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderReturn } from '../domain/order/order-return.ts';
import type { Metrics } from '../domain/profile/metrics.ts';
import { CALL } from './call/call-items.ts';
import { OVERDUE_NOTICE } from './commitment/overdue-notice-items.ts';
import { CUSTOMER, customerIdIn, PROFILE_SK } from './customer/customer-keys.ts';
import { SCORE } from './feedback/counted-score-items.ts';
import { FEEDBACK } from './feedback/feedback-items.ts';
import { MESSAGE } from './message/message-items.ts';
import { mainReturnKey } from './order/order-return-items.ts';
import { IDENTITY } from './person/identity-event-items.ts';
import { PLAYBOOK_NOTIFICATION } from './playbook/playbook-notification-items.ts';
import { METRICS_SK, metricsFrom } from './profile/metrics-items.ts';
import { SEGMENT_MOVE } from './segment/segment-move-items.ts';
import { CASE } from './service-case/service-case-items.ts';
import { SERVICE_JOB } from './service-job/service-job-items.ts';
import { entityOf, type Key } from './table/item.ts';
import type { ItemChange } from './table/item-change.ts';
import { WARRANTY_SK } from './warranty/warranty-items.ts';

/** The entities whose changes the stream consumers observe. */
type ObservedEntity =
  | 'call'
  | 'countedScore'
  | 'customer'
  | 'feedback'
  | 'identityEvent'
  | 'interaction'
  | 'message'
  | 'metrics'
  | 'playbookNotification'
  | 'order'
  | 'orderReturn'
  | 'overdueNotice'
  | 'segmentMove'
  | 'serviceCase'
  | 'serviceJob'
  | 'warranty';

type MetricsChange = { readonly entity: 'metrics'; readonly before: Metrics | null; readonly after: Metrics };

export type ObservedChange =
  | { [N in Exclude<ObservedEntity, 'metrics'>]: ChangeOf<N> }[Exclude<ObservedEntity, 'metrics'>]
  | MetricsChange;

/**
 * The change of an entity behind the change of an item; null where no consumer needs it: pointers, copies, and the deletion
 * of an item that moved to another key.
 */
export function observedChangeOf(change: ItemChange): ObservedChange | null {
  switch (observedEntityAt(change.key)) {
    case 'call':
      return imagesOf('call', change);
    case 'countedScore':
      return imagesOf('countedScore', change);
    case 'customer':
      return imagesOf('customer', change);
    case 'feedback':
      return imagesOf('feedback', change);
    case 'identityEvent':
      return onlyForFirstRecord(imagesOf('identityEvent', change), change.key);
    case 'interaction':
      return imagesOf('interaction', change);
    case 'message':
      return imagesOf('message', change);
    case 'metrics':
      return metricsChange(change);
    case 'playbookNotification':
      return imagesOf('playbookNotification', change);
    case 'order':
      return imagesOf('order', change);
    case 'orderReturn':
      return onlyAtMainKey(imagesOf('orderReturn', change), change.key);
    case 'overdueNotice':
      return imagesOf('overdueNotice', change);
    case 'segmentMove':
      return imagesOf('segmentMove', change);
    case 'serviceCase':
      return imagesOf('serviceCase', change);
    case 'serviceJob':
      return imagesOf('serviceJob', change);
    case 'warranty':
      return imagesOf('warranty', change);
    default:
      return null;
  }
}

function observedEntityAt({ pk, sk }: Key): ObservedEntity | null {
  const isCustomers = pk.startsWith(CUSTOMER);
  if (isCustomers && sk === PROFILE_SK) return 'customer';
  if (isCustomers && sk === METRICS_SK) return 'metrics';
  if (isCustomers && sk.startsWith(WARRANTY_SK)) return 'warranty';
  return ENTITY_BY_SORT_KEY_PREFIX[sk.slice(0, sk.indexOf('#'))] ?? null;
}

/** By the prefix of the sort key, in every partition. */
const ENTITY_BY_SORT_KEY_PREFIX: Readonly<Record<string, ObservedEntity>> = {
  [CALL]: 'call',
  [CASE]: 'serviceCase',
  [FEEDBACK]: 'feedback',
  [IDENTITY]: 'identityEvent',
  INTERACTION: 'interaction',
  [MESSAGE]: 'message',
  [PLAYBOOK_NOTIFICATION]: 'playbookNotification',
  ORDER: 'order',
  [OVERDUE_NOTICE]: 'overdueNotice',
  RETURN: 'orderReturn',
  [SCORE]: 'countedScore',
  [SEGMENT_MOVE]: 'segmentMove',
  [SERVICE_JOB]: 'serviceJob',
};

function imagesOf<N extends ObservedEntity>(entity: N, change: ItemChange): ChangeOf<N> | null {
  if (change.after === null) return null;
  const before = change.before === null ? null : entityOf<Image>(change.before);
  const after = entityOf<Image>(change.after);
  // An erasure moves what it keeps to another key. That is no event of the order, and nothing to count.
  if (after.personErased !== undefined && before?.personErased === undefined) return null;
  return { entity, before, after } as object as ChangeOf<N>;
}

/** Orders and returns stay when their person is erased. */
type Image = Pick<Order & OrderReturn, 'personErased'>;

function metricsChange({ before, after }: ItemChange): MetricsChange | null {
  if (after === null) return null;
  return { entity: 'metrics', before: before === null ? null : metricsFrom(before), after: metricsFrom(after) };
}

/** An identity event is stored in the history of each of its records. */
function onlyForFirstRecord(change: ChangeOf<'identityEvent'> | null, key: Key): ChangeOf<'identityEvent'> | null {
  return change !== null && customerIdIn(key.pk) === change.after.records[0] ? change : null;
}

/** A return has a copy in the history of its customer. */
function onlyAtMainKey(change: ChangeOf<'orderReturn'> | null, key: Key): ChangeOf<'orderReturn'> | null {
  if (change === null) return null;
  const place = mainReturnKey(change.after);
  return place.pk === key.pk && place.sk === key.sk ? change : null;
}
