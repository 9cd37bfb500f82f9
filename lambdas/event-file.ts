import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { detailOf, type EventSink, SOURCE } from './event-sink.ts';

/** Replaces the bus in local runs: appends one line of JSON for each event, in the shape that receivers get. */
export function eventFile(path: string): EventSink {
  return {
    async send(events) {
      const lines = events.map((event) =>
        JSON.stringify({
          source: SOURCE,
          'detail-type': event.type,
          time: event.occurredAt,
          detail: detailOf(event),
        }),
      );
      await mkdir(dirname(path), { recursive: true });
      if (lines.length > 0) await appendFile(path, `${lines.join('\n')}\n`);
      return new Set();
    },
  };
}
