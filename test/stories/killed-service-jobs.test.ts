import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { requestOf } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { mutationBody, sendAndKill } from '../support/killed-process.ts';

const RINGS = 16;
const OWNERS = 3;
/** A till whose process is killed after this many responses: first while it receives the rings, then while it goes on. */
const KILLS_AT_INTAKE = [1, 4, 9];
const KILLS_AT_WORK = [2, 9, 17, 28, 41, 55];
/** How many rings later the next step of a ring is sent, so that none overtakes the one before it: six are sent at once. */
const LAG = 6;

let jeweller: Jeweller;
const covers: string[] = [];
const owners: string[] = [];
beforeAll(async () => {
  jeweller = await openJeweller();
  for (let index = 0; index < OWNERS; index++) owners.push(await jeweller.customer());
  for (let index = 0; index < RINGS; index++) {
    const cover = {
      ...{ customer: { id: owners[index % OWNERS] }, serialNumber: `K-${index}` },
      startsOn: dayFromNow({ months: -6 }),
    };
    covers.push((await jeweller.register(cover)).warranty.id);
  }
});

const call = (mutation: string, index: number, input: object): string =>
  mutationBody(mutation, { idempotencyKey: `${mutation} ${index}`, ...input });
const promised = (days: number): string => `${dayFromNow({ days })}T15:00:00.000Z`;
const ESTIMATE = { amount: '80.00', currency: 'GBP' };
const RECEIVED_AT = new Date().toISOString();

const intake = (index: number): string =>
  call('receiveItem', index, {
    ...{ customer: { id: owners[index % OWNERS] }, kind: 'INSPECTION', store: 'york', tag: `K-${index}` },
    ...{ warrantyId: covers[index], serialNumber: `K-${index}`, description: 'Halo ring', conditionAtIntake: 'FAIR' },
    ...{ promisedBy: promised(2), occurredAt: RECEIVED_AT },
  });

/** The steps of a ring after its receipt, in their order. */
const STEPS: readonly ((index: number, jobId: string) => string)[] = [
  (index, jobId) =>
    call('updateServiceJob', index, {
      ...{ jobId, estimate: ESTIMATE, promisedBy: promised(4), because: 'The stone comes on Thursday' },
    }),
  (index, jobId) => call('answerEstimate', index, { jobId, estimate: ESTIMATE, approve: true }),
  (index, jobId) => call('updateServiceJob', 100 + index, { jobId, status: 'READY' }),
  (index, jobId) =>
    call('returnItem', index, {
      ...{ jobId, occurredAt: new Date().toISOString() },
      inspection: { condition: 'GOOD', findings: [{ part: 'prongs', condition: 'GOOD' }] },
    }),
];

/** All later calls. Step after step of each ring, with those of other rings in between. */
const workOn = (jobIds: readonly string[]): readonly string[] =>
  Array.from({ length: RINGS + LAG * (STEPS.length - 1) }, (_, time) => time).flatMap((time) =>
    STEPS.flatMap((step, position) => {
      const ring = time - position * LAG;
      const jobId = jobIds[ring];
      return jobId === undefined ? [] : [step(ring, jobId)];
    }),
  );

const send = (bodies: readonly string[], killAfter: number): Promise<readonly string[]> =>
  sendAndKill(requestOf('pos', { store: 'york' }, '', {}), bodies, killAfter);

type Item = Readonly<Record<string, unknown>>;
const ofKind = (items: readonly Item[], pk: string, sk: string): readonly Item[] =>
  items.filter((item) => String(item['pk']).startsWith(pk) && String(item['sk']).startsWith(sk));

/** Everything that a return writes stands, or nothing of it. */
function partialReturns(items: readonly Item[]): readonly string[] {
  const inspections = new Map(ofKind(items, 'WARRANTY#', 'INSPECTION#').map((one) => [one['id'], one]));
  const coversById = new Map(ofKind(items, 'CUSTOMER#', '#WARRANTY#').map((one) => [one['id'], one]));
  const jobs = ofKind(items, 'CUSTOMER#', 'SERVICE_JOB#');
  const faults = jobs.flatMap(({ id, returnedAt, inspectionId, warrantyId, tag }) => {
    const isBack = returnedAt !== null;
    const visit = inspections.get(inspectionId);
    const { nextInspectionDue, holds } = (coversById.get(warrantyId) ?? {}) as {
      readonly nextInspectionDue?: string;
      readonly holds?: readonly { readonly jobId?: string; readonly to: string | null }[];
    };
    const hold = holds?.find(({ jobId }) => jobId === id);
    const isHeld = hold !== undefined && hold.to === null;
    const isMoved = nextInspectionDue === dayFromNow({ months: 6 });
    const hasTag = items.some((item) => item['jobId'] === id && String(item['pk']).startsWith('JOB_TAG#'));
    const states = { inspected: visit !== undefined, moved: isMoved, notHeld: !isHeld, tagFree: !hasTag };
    return Object.entries(states).flatMap(([name, is]) => (is === isBack ? [] : [`${tag} ${name}: ${is}`]));
  });
  return inspections.size === jobs.filter(({ returnedAt }) => returnedAt !== null).length
    ? faults
    : [...faults, 'the number of inspections is not that of the returns'];
}

test('a till that is killed between any two steps of a job leaves no partial return, and a retry duplicates nothing', async () => {
  const { table } = jeweller.graph;
  const items = () => scanItems(table);
  const check = async (): Promise<number> => {
    // The engine finishes the requests that reached it.
    await wait(100);
    const now = await items();
    expect(faultsOf(now)).toEqual([]);
    expect(partialReturns(now)).toEqual([]);
    return ofKind(now, 'IDEMPOTENCY#pos-york#', '').length;
  };
  const intakes = Array.from({ length: RINGS }, (_, index) => intake(index));
  for (const killAfter of KILLS_AT_INTAKE) {
    await send(intakes, killAfter);
    expect(await check()).toBeLessThan(RINGS);
  }
  for (let again = 0; again < 2; again++) await send(intakes, Number.POSITIVE_INFINITY);
  expect(await check()).toBe(RINGS);

  const jobs = ofKind(await items(), 'CUSTOMER#', 'SERVICE_JOB#');
  const byTag = new Map(jobs.map(({ tag, id }) => [String(tag), String(id)]));
  const calls = workOn(Array.from({ length: RINGS }, (_, index) => byTag.get(`K-${index}`) ?? ''));
  expect(calls).toHaveLength(RINGS * STEPS.length);
  const written: number[] = [];
  for (const killAfter of KILLS_AT_WORK) {
    await send(calls, killAfter);
    written.push(await check());
  }
  expect(written.at(-1)).toBeLessThan(RINGS + calls.length);
  expect(written).toEqual(written.toSorted((one, other) => one - other));
  for (let again = 0; again < 3; again++) {
    const answers = await send(calls, Number.POSITIVE_INFINITY);
    expect(answers.map((answer) => JSON.parse(answer).data)).toEqual(
      Array(calls.length).fill({ payload: { userErrors: [] } }),
    );
  }

  expect(await check()).toBe(RINGS + calls.length);
  const end = await items();
  for (const job of ofKind(end, 'CUSTOMER#', 'SERVICE_JOB#')) {
    // The receipt and four steps, each of them once.
    expect(job).toMatchObject({ version: 5, jobStatus: 'RETURNED', estimateAnswer: 'APPROVED' });
    const [stages, promises] = [job['stages'], job['promises']] as readonly (readonly Item[])[];
    expect(stages?.map(({ status }) => status)).toMatchObject({ 0: 'RECEIVED', 3: 'READY', 4: 'RETURNED', length: 5 });
    expect(promises).toHaveLength(2);
  }
  expect({
    jobs: ofKind(end, 'CUSTOMER#', 'SERVICE_JOB#').length,
    pointers: ofKind(end, 'SERVICE_JOB#', '#POINTER').length,
    inspections: [ofKind(end, 'CUSTOMER#', 'INSPECTION#').length, ofKind(end, 'WARRANTY#', 'INSPECTION#').length],
    tags: ofKind(end, 'JOB_TAG#', '').length,
    owed: ofKind(end, 'OWED#', '').length,
    notes: ofKind(end, 'CUSTOMER#', '#METRICS').flatMap(({ jobNotes = [] }) => jobNotes).length,
  }).toEqual({ jobs: RINGS, pointers: RINGS, inspections: [RINGS, RINGS], tags: 0, owed: 0, notes: 0 });

  // Proves that the checks find what a partial return would leave.
  const [visit, cover] = [ofKind(end, 'WARRANTY#', 'INSPECTION#')[0], ofKind(end, 'CUSTOMER#', '#WARRANTY#')[0]];
  expect(partialReturns(end.filter((item) => item !== visit))).not.toEqual([]);
  expect(partialReturns(end.filter((item) => item !== cover))).not.toEqual([]);
}, 300_000);
