import { EVENT_TYPES } from '../event-types.ts';

const START = '{"source":';

/**
 * The event in a line. A writer that was killed leaves a line without its end, and the next event follows on it: that one is found.
 * Null: there is none.
 */
export function eventIn(line: string): string | null {
  for (let at = 0; at >= 0; at = line.indexOf(START, at + 1)) {
    const text = line.slice(at);
    if (isObject(text)) return text;
  }
  return null;
}

/** Whether the receiver uses this event. */
export function isOfUse(event: string): boolean {
  const { 'detail-type': type }: { readonly 'detail-type'?: unknown } = JSON.parse(event);
  return EVENT_TYPES.some((known) => known === type);
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
