import { Agent, type IncomingMessage, request } from 'node:http';
import { type Baseline, unmarshallItems } from './baseline.ts';
import { createSigner, type SigningKeys } from './signed-headers.ts';

/**
 * The least that a caller of DynamoDB does: it signs a body that exists already, sends it over a connection that stays open, and
 * parses the answer. It has no time-out, repeats nothing, checks no checksum, and leaves items as JSON has them.
 */
export function httpBaseline(endpoint: string, keys: SigningKeys): Baseline & { close(): void } {
  const { host, hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  const sign = createSigner(host, keys);

  function post(target: string, body: string): Promise<Answer> {
    const headers = { ...sign(target, body, new Date()), 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const sent = request({ agent, method: 'POST', hostname, port, path: '/', headers }, (response) => {
        readAnswer(response, resolve, reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    prepare({ operation, input }) {
      const target = `DynamoDB_20120810.${operation}`;
      return async () => {
        const { status, body } = await post(target, input);
        if (status !== 200) throw new Error(`${operation} is refused: ${body}`);
        return JSON.parse(body);
      };
    },
    itemsIn: (answer) => unmarshallItems(answer as object),
    close: () => agent.destroy(),
  };
}

type Answer = { readonly status: number | undefined; readonly body: string };

function readAnswer(
  response: IncomingMessage,
  resolve: (answer: Answer) => void,
  reject: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() }));
  response.on('error', reject);
}
