import { beforeAll } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

const JOB = `serviceJob { id version jobStatus inCustody estimateAnswer stages { status note } }
  warranty { id nextInspectionDue } userErrors { code message path }`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

let tags = 0;
const occurredAt = new Date().toISOString();
const send =
  (name: string) =>
  async (caller: TestCaller, input: object): Promise<Answer['data']> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return (await caller.run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${JOB} } }`, { input }))[name];
  };

async function intake() {
  const customer = { id: await jeweller.customer() };
  const { warranty } = await jeweller.register({ customer, startsOn: dayFromNow({ months: -5 }) });
  return {
    ...{ customer, kind: 'INSPECTION', store: 'york', description: 'Halo ring', conditionAtIntake: 'GOOD', occurredAt },
    ...{ tag: `I-${++tags}`, warrantyId: warranty.id },
    promisedBy: `${dayFromNow({ days: 5 })}T10:00:00.000Z`,
  };
}
async function received(): Promise<string> {
  return (await send('receiveItem')(jeweller.york, { ...freshKey(), ...(await intake()) })).serviceJob.id;
}
const york = () => jeweller.graph.as('pos', { store: 'york', client: 'another-till' });
/** How often the job changed. */
const versionOf = async (id: string): Promise<number> =>
  (await jeweller.york.run('query ($id: ID!) { serviceJob(id: $id) { version } }', { id })).serviceJob.version;
const giveBack = (jobId: string) => send('returnItem')(jeweller.york, { ...freshKey(), jobId, occurredAt });
const idOf = ({ serviceJob }: Answer['data']) => serviceJob.id;

testIdempotency('receiveItem', async () => {
  const input = await intake();
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('receiveItem'), input },
    otherInput: { ...(await intake()), description: 'Another ring' },
    effects: async () =>
      (await scanItems(jeweller.graph.table)).filter(
        ({ pk, sk }) => String(pk).startsWith('CUSTOMER#') && String(sk).startsWith('SERVICE_JOB#'),
      ).length,
    moveOn: () => jeweller.voidCover({ warrantyId: input.warrantyId, because: 'Lost' }),
    lasting: idOf,
  };
});

testIdempotency('updateServiceJob', async () => {
  const jobId = await received();
  const note = { jobId, note: 'Cleaned' };
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('updateServiceJob'), input: note },
    otherInput: { jobId, note: 'Polished' },
    effects: () => versionOf(jobId),
    moveOn: () => giveBack(jobId),
    lasting: idOf,
  };
});

testIdempotency('answerEstimate', async () => {
  const jobId = await received();
  const estimate = { amount: '10.00', currency: 'GBP' };
  await send('updateServiceJob')(jeweller.york, { ...freshKey(), jobId, estimate });
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('answerEstimate') },
    // Who declined may still approve.
    ...{ input: { jobId, estimate, approve: false }, otherInput: { jobId, estimate, approve: true } },
    effects: () => versionOf(jobId),
    moveOn: () => giveBack(jobId),
    lasting: idOf,
  };
});

testIdempotency('returnItem', async () => {
  const [jobId, otherId] = [await received(), await received()];
  const input = { jobId, occurredAt, inspection: { condition: 'GOOD' } };
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('returnItem'), input },
    otherInput: { ...input, jobId: otherId },
    effects: async () =>
      (await scanItems(jeweller.graph.table)).filter(
        ({ pk, sk }) => String(pk).startsWith('WARRANTY#') && String(sk).startsWith('INSPECTION#'),
      ).length,
    moveOn: async () => {
      const query = 'query ($id: ID!) { serviceJob(id: $id) { warranty { id } } }';
      const { serviceJob } = await jeweller.york.run(query, { id: jobId });
      return jeweller.voidCover({ warrantyId: serviceJob.warranty.id, because: 'Lost' });
    },
    lasting: idOf,
  };
});
