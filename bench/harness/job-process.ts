/**
 * One invocation of a scheduled function, in a process of its own: memory is that of a cold start, as a new instance has
 * it. It ends with its memory and processor time as a line of JSON. Arguments: its name, and the milliseconds that the invocation has.
 */
import type { JobUsage } from './job.ts';

const { handler }: { handler: (event: object, context: object) => Promise<unknown> } = await import(
  new URL(`../../dist/${process.argv[2]}/index.mjs`, import.meta.url).href
);
const deadline = performance.now() + Number(process.argv[3]);
await handler({}, { getRemainingTimeInMillis: () => deadline - performance.now() });
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const usage: JobUsage = { peakBytes: maxRSS * 1_024, processorMs: (userCPUTime + systemCPUTime) / 1_000 };
process.stdout.write(`${JSON.stringify(usage)}\n`);
