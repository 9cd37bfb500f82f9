import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { engineClient } from '../../../local/engine/engine-client.ts';
import { createTable } from '../../../local/engine/table.ts';

const RECORDS = 3_000;
let folder: string;
let file: string;
let engine: Engine;
let client: DynamoDBClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stream-log-'));
  file = join(folder, 'table.db');
  engine = await startEngine({ dbPath: file });
  client = engineClient(engine.endpoint);
  await createTable(engine.endpoint, 'one');
  await createTable(engine.endpoint, 'other');
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
  await rm(folder, { recursive: true });
});

const key = (number: number) => ({ pk: { S: String(number) }, sk: { S: '#' } });
const put = (TableName: string, number: number) => client.send(new PutItemCommand({ TableName, Item: key(number) }));

/** Queries the engine's own file. */
function queryFile(sql: string, ...values: string[]): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(sql).all(...values);
  } finally {
    database.close();
  }
}

const numbersOf = (table: string) =>
  queryFile('SELECT sequence_number AS number FROM _stream_records WHERE table_name = ? ORDER BY id', table).map(
    ({ number }) => Number(number),
  );

test("the engine's queries for the next number and for the records after a number use the index", () => {
  const plans = [
    'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?',
    `SELECT * FROM _stream_records WHERE table_name = ? AND shard_id = 's' AND CAST(sequence_number AS INTEGER) > 5
     ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 10`,
  ].map((sql) => queryFile(`EXPLAIN QUERY PLAN ${sql}`, 'one').map(({ detail }) => String(detail)));
  for (const plan of plans) expect(plan).toEqual([expect.stringMatching(/^SEARCH .*stream_records_by_number/)]);
});

test('trims a table up to a number while the engine writes, and keeps the rest', async () => {
  for (let number = 0; number < RECORDS; number += 50)
    await Promise.all(Array.from({ length: 50 }, (_, more) => put('one', number + more)));
  await put('other', 1);
  expect(numbersOf('one')).toHaveLength(RECORDS);

  const puts = Promise.all(Array.from({ length: 50 }, (_, number) => put('one', RECORDS + number)));
  engine.streamLog.trim('one', '2500');
  await puts;
  expect(numbersOf('one')).toEqual(Array.from({ length: RECORDS + 50 - 2_500 }, (_, index) => 2_501 + index));
  expect(numbersOf('other')).toEqual([1]);
});

test('never trims the last record, because the engine counts on from it', async () => {
  engine.streamLog.trim('one', '999999');
  expect(numbersOf('one')).toEqual([RECORDS + 50]);
  await client.send(new DeleteItemCommand({ TableName: 'one', Key: key(1) }));
  expect(numbersOf('one')).toEqual([RECORDS + 50, RECORDS + 51]);
});

test('tells how many records follow a number, and how old the first of them is', async () => {
  const { seconds, records } = engine.streamLog.lagAfter('one', String(RECORDS + 49));
  expect(records).toBe(2);
  expect(seconds).toBeGreaterThanOrEqual(0);
  expect(seconds).toBeLessThan(600);
  expect(engine.streamLog.lagAfter('one', String(RECORDS + 51))).toEqual({ seconds: 0, records: 0 });
  expect(engine.streamLog.lagAfter('absent', '0')).toEqual({ seconds: 0, records: 0 });
});

test('trims nothing in a table without records', () => {
  engine.streamLog.trim('absent', '10');
  expect(numbersOf('absent')).toEqual([]);
});

test('trims nothing once the engine ended: an event source may report late', async () => {
  await engine.stop();
  expect(() => engine.streamLog.trim('one', '10')).not.toThrow();
});
