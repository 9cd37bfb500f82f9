/**
 * Sends the events of a local customer graph to a receiver, as a rule of EventBridge does on AWS.
 *
 *   node follow.ts [FILE] [--url http://127.0.0.1:4100/events] [--folder .data/event-receiver] [--once]
 *
 * FILE is the file of events, `.data/events.jsonl` by default. The folder holds the secret, the position in the file, and what the receiver
 * refused. With --once it ends when all events are delivered; else it waits for more.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deliver, EVENT_BRIDGE_POLICY } from './follower/deliver.ts';
import { eventIn, isOfUse } from './follower/event-in.ts';
import { linesAfter } from './follower/event-lines.ts';
import { loadPosition, type Position, savePosition } from './follower/position.ts';
import { loadSecrets } from './secret-file.ts';

const POLL_MS = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4100/events' },
    folder: { type: 'string', default: join('.data', 'event-receiver') },
    once: { type: 'boolean', default: false },
  },
});
const [file = join('.data', 'events.jsonl')] = positionals;
const { folder, url, once } = values;
const { protocol, hostname } = new URL(url);
if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  throw new Error('The secret goes to another machine by HTTPS only.');
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const [secret] = loadSecrets(folder);
const positionFile = join(folder, 'position.json');
const deadLetters = join(folder, 'dead-letters.jsonl');
let position = loadPosition(positionFile);
let stored = position;

for (;;) {
  for await (const { text, next } of linesAfter(file, position)) {
    const isSent = await send(text);
    position = next;
    // After the receiver has the event: a crash before this line sends it again, and the receiver knows it.
    if (isSent) store(next);
  }
  // Events that are passed over cost one write together.
  if (position !== null) store(position);
  if (once) break;
  await wait(POLL_MS);
}

function store(reached: Position): void {
  if (reached !== stored) savePosition(positionFile, reached);
  stored = reached;
}

/** @returns false for an event that the receiver does not use */
async function send(line: string): Promise<boolean> {
  const event = eventIn(line);
  if (event !== null && !isOfUse(event)) return false;
  const onFailure = (status: number | null) => print({ message: 'not accepted', status });
  const outcome = event === null ? 'REFUSED' : await deliver(event, { url, secret }, EVENT_BRIDGE_POLICY, onFailure);
  if (outcome === 'REFUSED') appendFileSync(deadLetters, `${line}\n`, { mode: 0o600, flush: true });
  print({ message: outcome === 'ACCEPTED' ? 'delivered' : 'to the dead letters' });
  return true;
}
