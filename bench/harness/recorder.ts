import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { findAvailablePort, LOCALHOST } from '../../local/common/port.ts';
import { consumedUnits } from '../../store/dynamo/consumed-units.ts';

/** One request to the engine. */
export type RecordedRequest = {
  /** Such as `Query`. */
  readonly operation: string;
  /** JSON. */
  readonly input: string;
  /** JSON; empty if the recorder keeps no answers. */
  readonly output: string;
  /** The consumed capacity units. */
  readonly units: number;
};

/** Requests that were in flight at the same time. */
export type ConcurrentRequests = readonly RecordedRequest[];

/** A proxy between bundle and engine that records requests. No time is measured through it. */
export type Recorder = {
  readonly endpoint: string;
  /** Returns and clears the recorded requests, oldest first. */
  take(): readonly ConcurrentRequests[];
  close(): void;
};

/** @param withAnswers whether the answers are recorded too: those of a long run fill the memory */
export async function openRecorder(
  engine: string,
  { withAnswers }: { readonly withAnswers: boolean } = { withAnswers: false },
): Promise<Recorder> {
  let waves: RecordedRequest[][] = [];
  let isWaveOver = true;

  async function pass(request: IncomingMessage): Promise<Response> {
    const input = await text(request);
    const wave = isWaveOver ? [] : (waves.pop() ?? []);
    waves.push(wave);
    isWaveOver = false;
    const target = String(request.headers['x-amz-target']);
    const answer = await fetch(engine, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': String(request.headers['x-amz-date']),
        authorization: String(request.headers.authorization),
      },
      body: JSON.stringify({ ...JSON.parse(input), ReturnConsumedCapacity: 'TOTAL' }),
    });
    const output = await answer.clone().text();
    wave.push({
      operation: target.split('.').at(-1) ?? '',
      input,
      output: withAnswers ? output : '',
      units: consumedUnits(JSON.parse(output)),
    });
    isWaveOver = true;
    return answer;
  }

  const server = createServer((request, response) => {
    pass(request).then(
      async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(await answer.text());
      },
      (error: Error) => response.destroy(error),
    );
  });
  const port = await findAvailablePort(0);
  await new Promise<void>((resolve) => server.listen(port, LOCALHOST, resolve));
  return {
    endpoint: `http://${LOCALHOST}:${port}`,
    take() {
      const taken = waves;
      waves = [];
      return taken;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
