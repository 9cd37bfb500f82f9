/**
 * Runs in its own process: imports a bundle, warms it up, sends one attack, and prints what it cost as JSON.
 * Arguments: the bundle, the number of times, the file with the attack's event as JSON.
 */
import { readFile } from 'node:fs/promises';
import { median } from '../harness/interleaved-timing.ts';

type Handler = (event: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>;

const [bundle = '', times = '1', file = ''] = process.argv.slice(2);
const { handler }: { handler: Handler } = await import(bundle);
const event: { body: string } = JSON.parse(await readFile(file, 'utf8'));
const context = { getRemainingTimeInMillis: () => 25_000 };

for (let time = 0; time < 20; time++)
  await handler(
    { ...event, body: JSON.stringify({ query: '{ viewer { kind } me { id name { display } } }' }) },
    context,
  );
const memoryBefore = process.resourceUsage().maxRSS;
const runs: number[] = [];
let answer = { statusCode: 0, body: '' };
let memory = 0;
const grown = () => (process.resourceUsage().maxRSS - memoryBefore) / 1_024;
for (let time = 0; time < Number(times); time++) {
  const before = process.cpuUsage();
  answer = await handler(event, context);
  const { user, system } = process.cpuUsage(before);
  runs.push((user + system) / 1_000);
  // Of one request. Later ones find garbage of the earlier ones, which V8 collects when its young generation is full.
  if (time === 0) memory = grown();
}
const { errors = [], extensions }: { errors?: { extensions?: object }[]; extensions?: object } = answer.body.startsWith(
  '{',
)
  ? JSON.parse(answer.body)
  : {};
process.stdout.write(
  JSON.stringify({
    status: answer.statusCode,
    processor: median(runs),
    memory,
    memoryOfAll: grown(),
    bytes: answer.body.length,
    errors: errors.length,
    error: errors[0]?.extensions ?? null,
    extensions,
  }),
);
process.exit(0);
