import { sendToParent } from '../../../local/functions/child-process.ts';
import type { Block, BlockResult } from '../block.ts';

/** Answers an event of API Gateway, as a function on Lambda does. */
export type Handler = (event: ApiEvent) => Promise<{ readonly body: string }>;

/** The part of the event that the peers read. */
export type ApiEvent = {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawQueryString: string;
  readonly body: string;
};

/** Answers the blocks of the parent process, and measures within this one: no message is part of a measurement. */
export function serve(handler: Handler): void {
  process.on('message', (block: Block) => {
    answerBlock(handler, block).then(sendToParent, (error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
  });
  process.once('disconnect', () => process.exit());
  sendToParent({});
}

async function answerBlock(handler: Handler, { events, callers, returnsBodies }: Block): Promise<BlockResult> {
  const requests = events as readonly ApiEvent[];
  const bodies = new Array<string>(requests.length).fill('');
  const millis: number[] = [];
  let next = 0;

  async function call(): Promise<void> {
    for (let at = next++; at < requests.length; at = next++) {
      const begin = performance.now();
      const { body } = await handler(requests[at] as ApiEvent);
      millis.push(performance.now() - begin);
      bodies[at] = body;
    }
  }

  const [start, usage] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: callers }, call));
  const { user, system } = process.cpuUsage(usage);
  const elapsedMs = performance.now() - start;
  const problem = bodies.find(isIncomplete) ?? null;
  return { millis, elapsedMs, processorMs: (user + system) / 1_000, problem, bodies: returnsBodies ? bodies : [] };
}

/** Whether it has errors, or no data. */
const isIncomplete = (body: string): boolean =>
  body.includes('"errors":[') || body.includes('"userErrors":[{') || !body.includes('"id":');
