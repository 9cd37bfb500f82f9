import type { EventType } from '../event-types.ts';
import { type GraphEvent, textIn } from './event.ts';
import type { Memberships } from './memberships.ts';

type Reaction = (memberships: Memberships, event: GraphEvent, at: number) => void;

const setMember =
  (isMember: boolean): Reaction =>
  (memberships, event) =>
    memberships.set(textIn(event, 'segmentId'), textIn(event, 'customerId'), isMember, event);

/**
 * What each event does. It runs in the transaction that stores the event's id, so both happen or neither does, and once. What
 * reaches further than this database (a message to a chat) belongs into a table of its own here, and is sent from there.
 */
export const REACTIONS: Readonly<Record<EventType, Reaction>> = {
  SegmentEntered: setMember(true),
  SegmentLeft: setMember(false),
  CustomerErased: (memberships, event, at) => memberships.forget(textIn(event, 'customerId'), at),
};
