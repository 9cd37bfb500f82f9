import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../domain/kernel/domain-event.ts';
import { type BackoffLimits, backoff } from '../store/dynamo/backoff.ts';
import { detailOf, type EventSink, SOURCE } from './event-sink.ts';

/** EventBridge accepts at most this many entries per request. */
const MAX_ENTRIES = 10;
/** EventBridge rejects a request of more than 256 kB. The rest is a margin. */
const MAX_BYTES = 240_000;
/** The size of an entry's time, by EventBridge's rules. */
const TIME_BYTES = 14;
const MAX_ATTEMPTS = 5;
const DELAYS: BackoffLimits = { base: 50, max: 800 };

/** An event as an entry of a request. */
type Entry = { readonly id: string; readonly entry: PutEventsRequestEntry; readonly bytes: number };

/** Sends events to the bus of the stage. EventBridge may accept a part of a request; the rest is sent again a few times. */
export function eventBus(client: EventBridgeClient, busName: string): EventSink {
  async function sendBatch(batch: readonly Entry[]): Promise<readonly string[]> {
    let rest = batch;
    for (let attempt = 0; rest.length > 0 && attempt < MAX_ATTEMPTS; attempt++) {
      if (attempt > 0) await backoff(attempt, undefined, DELAYS);
      const { Entries: entries = [] } = await client.send(
        new PutEventsCommand({ Entries: rest.map(({ entry }) => entry) }),
      );
      // The results are in the order of the request.
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

/** Splits the entries into requests, in order, within the limits of EventBridge. */
function batchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  let bytesLeft = 0;
  for (const one of entries) {
    const last = batches.at(-1);
    if (last === undefined || last.length === MAX_ENTRIES || one.bytes > bytesLeft) {
      batches.push([one]);
      bytesLeft = MAX_BYTES - one.bytes;
    } else {
      last.push(one);
      bytesLeft -= one.bytes;
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
