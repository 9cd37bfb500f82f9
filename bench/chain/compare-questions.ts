import { openGraph, requestEvent, scopesOf } from '../harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant } from '../harness/interleaved-timing.ts';
import { openRecorder } from '../harness/recorder.ts';
import type { Row } from '../harness/report-table.ts';
import { environmentFor, type Workbench } from '../harness/workbench.ts';
import { copyText } from './copies.ts';
import type { Question } from './questions.ts';
import type { ShopTable } from './shop-tables.ts';

const WARM_UP = 8;

/**
 * Asks each question of all tables by turns. In a chain, each round is about another one of its shops.
 * @param onRow called after each question
 */
export async function compareQuestions(
  questions: readonly Question[],
  tables: readonly ShopTable[],
  rounds: number,
  onRow: (row: Row) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const recorded: Recorded[] = [];
  for (const { workbench } of tables) recorded.push(await openRecorded(workbench));
  try {
    for (const question of questions) {
      const row = await compare(question, tables, recorded, rounds);
      rows.push(row);
      onRow(row);
    }
  } finally {
    for (const one of recorded) one.close();
  }
  return rows;
}

async function compare(
  question: Question,
  tables: readonly ShopTable[],
  recorded: readonly Recorded[],
  rounds: number,
): Promise<Row> {
  const variants = tables.map(({ shops, workbench: { graph } }) =>
    timedVariant((round) => {
      const event = eventFor(question, round, shops);
      return () => graph.answer(event);
    }),
  );
  const [many = [], few = []] = await runInterleaved(variants, { warmUp: WARM_UP, rounds });
  const units: string[] = [];
  for (const one of recorded) units.push(await one.costOf(eventFor(question, 1, 1)));
  return {
    ...{ what: question.name, ms: median(many), peerMs: median(few), ratio: ratio(many, few), aim: 1.1 },
    cost: new Set(units).size === 1 ? `same: ${units[0]}` : units.join(', and with few '),
  };
}

/** A question as a request, about another shop of the chain in each round. */
function eventFor({ text, variables, as }: Question, round: number, shops: number): object {
  const copy = round % shops;
  const ofShop = (json: string): string => (copy === 0 ? json : copyText(json, copy));
  const customerId = as(round);
  const claims =
    customerId === null
      ? { client_id: 'bench', scope: scopesOf('admin') }
      : { client_id: 'bench', scope: scopesOf('customer'), sub: customerId, customer_id: ofShop(customerId) };
  return requestEvent(
    claims,
    JSON.stringify({ query: text, variables: JSON.parse(ofShop(JSON.stringify(variables(round)))) }),
  );
}

type Recorded = { costOf(event: object): Promise<string>; close(): void };

/** Another instance of the bundle, which states what a request costs: the second time, when the shop's settings are cached. */
async function openRecorded({ table, endpoint }: Workbench): Promise<Recorded> {
  const recorder = await openRecorder(endpoint);
  const graph = await openGraph(environmentFor(table.name, recorder.endpoint));
  return {
    async costOf(event) {
      await graph.answer(event);
      recorder.take();
      await graph.answer(event);
      const requests = recorder.take().flat();
      return `${requests.length} requests, ${requests.reduce((sum, { units }) => sum + units, 0)} units`;
    },
    close: () => recorder.close(),
  };
}
