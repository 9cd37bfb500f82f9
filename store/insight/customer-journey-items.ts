import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { CustomerJourney } from '../../domain/insight/customer-journey.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';

/** Stored attributes keep their first names, so that items of every version can be read. */
const STORED_NAMES = new Map([
  ['visits', 'touches'],
  ['visitsBegin', 'touchesBegin'],
  ['painSignals', 'hurts'],
  ['painSignalsBegin', 'hurtsBegin'],
  ['keys', 'spots'],
  ['pendingDeltas', 'owed'],
]);
const NAMES = new Map([...STORED_NAMES].map(([name, stored]) => [stored, name]));

export const journeyKey = (customerId: string): Key => ({ pk: `TRAIL#${customerId}`, sk: '#TRAIL' });

export const journeyItem = (journey: CustomerJourney): Attributes =>
  renameAttributes(itemOf(journeyKey(journey.customerId), journey), STORED_NAMES);

export const journeyFrom = (item: Attributes): CustomerJourney =>
  entityOf<CustomerJourney>(renameAttributes(item, NAMES));

/** Renames attributes at every level. */
function renameAttributes(attributes: Attributes, names: ReadonlyMap<string, string>): Attributes {
  const renameIn = (value: AttributeValue): AttributeValue => {
    if (value.M !== undefined) return { M: renameAttributes(value.M, names) };
    return value.L === undefined ? value : { L: value.L.map(renameIn) };
  };
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [names.get(name) ?? name, renameIn(value)]),
  );
}
