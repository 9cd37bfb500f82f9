import { v7 } from 'uuid';
import type { Caller } from '../../domain/kernel/caller.ts';
import { DEFAULT_RETENTION } from '../../domain/kernel/retention.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { eraseDuePeople } from '../../domain/privacy/erase-people.ts';
import { detectBreaches } from '../../domain/service-case/detect-breaches.ts';
import { detectOverdueCommitments } from '../../domain/work-list/detect-overdue-commitments.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { removeRecords } from '../../store/privacy/remove-record.ts';
import { createRepositories } from '../../store/repositories.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { commandContextOn, SUPPORT } from './command-context.ts';
import type { Answer } from './graph.ts';
import { scanItems } from './items.ts';
import { openMeteredGraph } from './metered-graph.ts';
import { removalWithoutFiles } from './removal.ts';

export const ADMIN: Caller = { ...SUPPORT, clientId: 'admin', system: 'admin', role: 'admin', scopes: ROLES.admin };

export const STORES = ['york', 'leeds'] as const;

/** A shop on a table of its own with a clock that only the test moves. The admin is the caller. */
export async function openOwedShop() {
  let at = Date.now();
  const now = () => new Date(at).toISOString();
  const graph = await openMeteredGraph(null, now);
  const { table } = graph;
  /** Sends a mutation. A user error is an answer, too: random commands are often not allowed. */
  async function send(name: string, fields: string, input: object): Promise<Answer['data'] | null> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const { data, errors } = await graph.ask(ADMIN, query, { input: { idempotencyKey: v7(), ...input } });
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const payload = (data as Answer['data'])[name];
    return payload.userErrors.length > 0 ? null : payload;
  }
  const contextOf = (idempotencyKey: string) => commandContextOn(table, { operation: 'clock', idempotencyKey }, now);
  await send('saveShop', 'shop { name }', {
    ...{ name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
  });
  for (const code of STORES) await send('saveStore', 'shop { name }', { code, name: code });
  await send('saveWarrantyPlan', 'plan { code }', {
    ...{ code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30, transferable: true },
  });
  const lowScore = { all: [{ fact: 'event', path: '$.isLow', operator: 'equal', value: true }] };
  await send('savePlaybook', 'playbook { id }', {
    draft: {
      ...{ name: 'Low score', trigger: 'FEEDBACK_RECEIVED', condition: lowScore },
      actions: [
        { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'PRODUCT_QUALITY', title: 'Unhappy' },
        { kind: 'ADD_STEP', title: 'Call', dueInMinutes: 120 },
        { kind: 'ADD_STEP', title: 'Look into it', dueInMinutes: null },
        { kind: 'OFFER', offer: 'GIFT' },
      ],
    },
  });
  return {
    graph,
    table,
    now,
    send,
    repositories: createRepositories(table, { consistent: true }),
    later: (minutes: number): string => new Date(at + minutes * 60_000).toISOString(),
    advance(minutes: number) {
      at += minutes * 60_000;
    },
    /** The id of the unidentified record of a handle; null where there is none. */
    async findUnidentified(handle: string): Promise<string | null> {
      const items = await scanItems(table);
      const found = items.find(({ pk, sk }) => sk === '#UNIDENTIFIED' && String(pk).endsWith(`#${handle.slice(1)}`));
      return typeof found?.['customerId'] === 'string' ? found['customerId'] : null;
    },
    /** Runs the clocks of the shop once. */
    async tick() {
      await detectBreaches(contextOf, jobCursors(table), () => true);
      return detectOverdueCommitments(contextOf, jobCursors(table), () => true);
    },
    /** Erases the people whose time has come. */
    async erase() {
      return eraseDuePeople({
        repositories: createRepositories(table, { consistent: true }),
        commit: (changes) => commit(table, changes, DEFAULT_RETENTION, now()),
        async keepTombstone() {},
        async endFilesBefore() {},
        remove: (recordIds, isTimeLeft) => removeRecords(table, recordIds, removalWithoutFiles(now), isTimeLeft),
        cursors: jobCursors(table),
        now,
        isTimeLeft: () => true,
      });
    },
  };
}

export type OwedShop = Awaited<ReturnType<typeof openOwedShop>>;
