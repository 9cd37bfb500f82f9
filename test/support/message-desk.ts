import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Answer, openGraph, type TestCaller, type TestGraph } from './graph.ts';
import { openJeweller } from './jeweller.ts';
import { openMessageSenders } from './message-senders.ts';
import { consumeStream } from './stream.ts';

type Data = Answer['data'];
type Handler<Event> = (event: Event, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

export const MESSAGE = `id occurredAt summary messageKind sentVia messagePurpose messageStatus subject body notBefore
  customer { id } about { id } objections { code until } deliverySteps { status note }`;

const CONTEXT = { getRemainingTimeInMillis: () => 60_000 };

/**
 * The jeweller with the senders of messages: the bundles of the sender, of the reports and of the schedule, and the local queue
 * and outbox. Nothing leaves before `deliver()`.
 * @param open opens the graph that it uses
 */
export async function openMessageDesk(
  variables: Readonly<Record<string, string>> = {},
  open: () => Promise<TestGraph> = openGraph,
) {
  const senders = await openMessageSenders(variables);
  const { outbox } = senders;
  const graph = await open();
  const stream = await consumeStream(graph.table);
  const shop = await openJeweller(Promise.resolve(graph));
  const bundle = async (name: string) => {
    const url = new URL(`../../dist/${name}/index.mjs?table=${graph.table.name}`, import.meta.url).href;
    return (await import(/* @vite-ignore */ url)).handler;
  };
  const schedule: Handler<object> = await bundle('messages');
  const reports: Handler<object> = await bundle('message-reports');

  const filesIn = async (extension: string): Promise<readonly string[]> => {
    const names = await readdir(outbox).catch(() => []);
    return names.filter((name) => name.endsWith(extension)).toSorted();
  };

  return {
    ...shop,
    stream,
    table: graph.table,
    outbox,
    /** Lets everything leave that may leave now. */
    deliver: () => senders.deliver(graph.table, stream),
    runSchedule: () => schedule({}, CONTEXT),
    report: (event: object) => reports(event, CONTEXT),
    async send(input: object, by: TestCaller = shop.desk): Promise<Data> {
      return shop.mutate('sendMessage', `message { ${MESSAGE} }`, input, by);
    },
    async message(id: string, by: TestCaller = shop.desk): Promise<Data> {
      return (await by.run(`query ($id: ID!) { message(id: $id) { ${MESSAGE} } }`, { id })).message;
    },
    async messagesOf(customerId: string): Promise<readonly Data[]> {
      const timeline = `timeline(first: 100, filter: { kinds: [MESSAGE] }) { nodes { ... on Message { ${MESSAGE} } } }`;
      const query = `query ($id: ID!) { customer(id: $id) { ${timeline} } }`;
      return (await shop.desk.run(query, { id: customerId })).customer.timeline.nodes;
    },
    /** The emails in the outbox, the oldest first, as a mail program reads them. */
    async emails(): Promise<readonly ParsedMail[]> {
      const names = await filesIn('.eml');
      return Promise.all(names.map(async (name) => simpleParser(await readFile(join(outbox, name)))));
    },
    async texts(): Promise<readonly string[]> {
      const names = await filesIn('.txt');
      return Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')));
    },
  };
}

export type MessageDesk = Awaited<ReturnType<typeof openMessageDesk>>;

/** An event of SES about a message, as EventBridge delivers it. */
export const sesEvent = (messageId: string, eventType: string, part: string, details: object = {}) => ({
  source: 'aws.ses',
  'detail-type': `Email ${eventType}`,
  time: '2026-11-26T12:00:00Z',
  detail: {
    eventType,
    mail: { timestamp: new Date().toISOString(), messageId: '0100', tags: { messageId: [messageId] } },
    [part]: { timestamp: new Date().toISOString(), ...details },
  },
});

/** An event of AWS End User Messaging about a message, as SNS delivers it. */
export const smsEvent = (messageId: string, eventType: string) => ({
  Records: [
    {
      Sns: {
        Timestamp: '2026-11-26T12:00:00Z',
        Message: JSON.stringify({
          eventType,
          eventTimestamp: Date.now(),
          messageId: 'provider',
          context: { messageId },
        }),
      },
    },
  ],
});
