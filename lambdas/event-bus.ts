import { setTimeout as wait } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../domain/kernel/domain-event.ts';
import { detailOf, type EventSink, SOURCE } from './event-sink.ts';

/** EventBridge takes so many entries a request. */
const MAX_ENTRIES = 10;
/** Of its 256 kB a request, which it refuses as a whole where its entries are more. */
const MAX_BYTES = 240_000;
/** An entry's time counts with so many. */
const TIME_BYTES = 14;
const MAX_ATTEMPTS = 5;
const BASE_DELAY_MS = 50;

/** An event as the bus takes it. */
type Entry = { readonly id: string; readonly entry: PutEventsRequestEntry; readonly bytes: number };

/** The stage's bus. A request may be taken in part: the rest of it is sent again, a few times. */
export function eventBus(client: EventBridgeClient, busName: string): EventSink {
  async function sendBatch(batch: readonly Entry[]): Promise<readonly string[]> {
    let rest = batch;
    for (let attempt = 0; rest.length > 0 && attempt < MAX_ATTEMPTS; attempt++) {
      if (attempt > 0) await wait(Math.random() * BASE_DELAY_MS * 2 ** attempt);
      const { Entries: entries = [] } = await client.send(
        new PutEventsCommand({ Entries: rest.map(({ entry }) => entry) }),
      );
      // Told in the order of the request.
      rest = rest.filter((_, index) => entries[index]?.ErrorCode !== undefined);
    }
    return rest.map(({ id }) => id);
  }

  return {
    async send(events) {
      const lost = new Set<string>();
      for (const batch of batchesOf(events.map((event) => entryOf(event, busName))))
        for (const id of await sendBatch(batch)) lost.add(id);
      return lost;
    },
  };
}

/** In order, as many to a request as it takes. */
function batchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  let room = 0;
  for (const one of entries) {
    const last = batches.at(-1);
    if (last === undefined || last.length === MAX_ENTRIES || one.bytes > room) {
      batches.push([one]);
      room = MAX_BYTES - one.bytes;
    } else {
      last.push(one);
      room -= one.bytes;
    }
  }
  return batches;
}

function entryOf(event: DomainEvent, busName: string): Entry {
  const detail = JSON.stringify(detailOf(event));
  return {
    id: event.id,
    entry: {
      EventBusName: busName,
      Source: SOURCE,
      DetailType: event.type,
      Time: new Date(event.occurredAt),
      Detail: detail,
    },
    bytes: TIME_BYTES + Buffer.byteLength(SOURCE + event.type + detail),
  };
}
