import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { browserPath } from '../stories/support/chromium.ts';

/** A window of a browser that has nothing of the page yet. */
export type Window = {
  /** A command of the DevTools protocol. */
  send<Answer>(method: string, parameters?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
};

export type Devtools = { openWindow(): Promise<Window>; close(): Promise<void> };

type Message = {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

/**
 * A Chromium of its own, without Playwright, which watches scripts and requests and so takes a tenth of a slowed load for itself.
 * @throws Error if the machine has no Chromium or it does not start
 */
export async function startDevtools(): Promise<Devtools> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const args = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', '--no-first-run', 'about:blank'];
  const child = spawn(browserPath(), [`--user-data-dir=${profile}`, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const send = await connect(await addressIn(child.stderr));
  return {
    async openWindow() {
      const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext');
      const target = { url: 'about:blank', browserContextId };
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', target);
      const attachment = { targetId, flatten: true };
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', attachment);
      return {
        send: (method, parameters) => send(method, parameters, sessionId),
        close: () => send('Target.disposeBrowserContext', { browserContextId }),
      };
    },
    async close() {
      const ended = once(child, 'exit');
      await send('Browser.close');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
    if (address !== undefined) {
      // What it says later must not fill the pipe.
      output.resume();
      return address;
    }
  }
  throw new Error('Chromium ended before it listened.');
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('Chromium does not answer.')));
  });
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let last = 0;
  return async <Answer>(method: string, params = {}, sessionId?: string): Promise<Answer> => {
    const id = ++last;
    const answered = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as Answer;
  };
}
