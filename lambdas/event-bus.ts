import { setTimeout as wait } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../domain/domain-event.ts';
import { detailOf, type EventSink, SOURCE } from './event-sink.ts';

/** EventBridge takes so many entries a request; ours are far below its 256 kB. */
const MOST_ENTRIES = 10;
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;

/** The stage's bus. A request may be taken in part: the rest of it is sent again, a few times. */
export function eventBus(client: EventBridgeClient, busName: string): EventSink {
  async function sendBatch(events: readonly DomainEvent[]): Promise<readonly string[]> {
    let rest = events;
    for (let attempt = 0; rest.length > 0 && attempt < MOST_ATTEMPTS; attempt++) {
      if (attempt > 0) await wait(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
      const { Entries: entries = [] } = await client.send(
        new PutEventsCommand({ Entries: rest.map((event) => entryOf(event, busName)) }),
      );
      // Told in the order of the request.
      rest = rest.filter((_, index) => entries[index]?.ErrorCode !== undefined);
    }
    return rest.map(({ id }) => id);
  }

  return {
    async send(events) {
      const lost = new Set<string>();
      for (let start = 0; start < events.length; start += MOST_ENTRIES)
        for (const id of await sendBatch(events.slice(start, start + MOST_ENTRIES))) lost.add(id);
      return lost;
    },
  };
}

function entryOf(event: DomainEvent, busName: string) {
  return {
    EventBusName: busName,
    Source: SOURCE,
    DetailType: event.type,
    Time: new Date(event.occurredAt),
    Detail: JSON.stringify(detailOf(event)),
  };
}
