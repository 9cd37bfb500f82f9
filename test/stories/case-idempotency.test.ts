import { beforeAll } from 'vitest';
import { complaintInput, createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
});

const customer = async () => ({ id: await jeweller.customer() });
const callers = () => ({
  caller: jeweller.desk,
  otherClient: jeweller.graph.as('support', { client: 'another desk' }),
});

testIdempotency('openCase', async () => {
  const ana = await customer();
  const input = { ...complaintInput(), customer: ana };
  return {
    ...callers(),
    send: (caller, sent) => cases.send('openCase', sent, caller),
    input,
    otherInput: { ...input, title: 'Another' },
    effects: async () => (await cases.of(ana.id, '(first: 100)')).nodes.length,
    moveOn: () => cases.open({ customer: ana, title: 'A third' }),
    lasting: (payload) => payload,
  };
});

type Pair = readonly [object, object];

/**
 * Tests a mutation that changes a case; each effect is a new version of the case.
 * @param prepare prepares a new case for the mutation, and returns two valid inputs
 */
function provesForChange(mutation: string, prepare: (caseId: string) => Promise<Pair> | Pair): void {
  testIdempotency(mutation, async () => {
    const { id: caseId } = await cases.open({ customer: await customer() });
    const [one, other] = await prepare(caseId);
    return {
      ...callers(),
      send: (caller, sent) => cases.send(mutation, sent, caller),
      input: { caseId, ...one },
      otherInput: { caseId, ...other },
      effects: async () => (await cases.find(caseId)).version,
      moveOn: () => cases.run('updateCase', { caseId, assignee: 'Noor' }),
      lasting: ({ serviceCase }) => serviceCase.id,
    };
  });
}

const call = () => ({ via: 'PHONE', direction: 'OUTBOUND', occurredAt: minutesAgo(1) });

provesForChange('updateCase', () => [{ title: 'One' }, { title: 'Other' }]);
provesForChange('addCaseContact', () => [
  { ...call(), note: 'One' },
  { ...call(), note: 'Other' },
]);
provesForChange('postCaseUpdate', () => [{ message: 'One' }, { message: 'Other' }]);
provesForChange('completeCaseStep', async (caseId) => [
  { stepId: await cases.addStep(caseId, 'Call') },
  { stepId: await cases.addStep(caseId, 'Send') },
]);
provesForChange('offerResolution', () => [{ kind: 'GIFT' }, { kind: 'REPAIR' }]);
provesForChange('answerOffer', async (caseId) => {
  const [one, other] = await cases.offerTwo(caseId);
  return [
    { offerId: one, accept: true },
    { offerId: other, accept: true },
  ];
});
provesForChange('fulfilOffer', async (caseId) => {
  const [one, other] = await cases.offerTwo(caseId);
  return [
    { offerId: one, withdrawn: true },
    { offerId: other, withdrawn: true },
  ];
});

/** A status change of a case takes effect once, so another client or another input needs another case. */
function provesForTransition(mutation: string, one: object, other: object, isResolved: boolean): void {
  testIdempotency(mutation, async () => {
    const ana = await customer();
    const ids = [await openOne(ana), await openOne(ana)];
    return {
      ...callers(),
      send: (caller, sent) => cases.send(mutation, sent, caller),
      input: { caseId: ids[0], ...one },
      otherInput: { caseId: ids[1], ...other },
      effects: async () => {
        const found = await Promise.all(ids.map((id) => cases.find(id ?? '')));
        return found.reduce((sum, { version }) => sum + version, 0);
      },
      moveOn: () => cases.run('fulfilOffer', { caseId: ids[0], offerId: offered.get(ids[0] ?? ''), withdrawn: true }),
      lasting: ({ serviceCase }) => [serviceCase.id, serviceCase.reopenCount],
    };
  });

  const offered = new Map<string, string>();
  async function openOne(ana: object): Promise<string> {
    const { id: caseId } = await cases.open({ customer: ana });
    offered.set(caseId, (await cases.offerTwo(caseId))[0]);
    if (isResolved) await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    return caseId;
  }
}

const rootCause = (explanation: string) => ({ rootCause: { ...ROOT_CAUSE, explanation } });
provesForTransition('resolveCase', rootCause('One'), rootCause('Other'), false);
provesForTransition('confirmResolution', { confirmed: true }, { confirmed: true, comment: 'Thanks' }, true);
provesForTransition('reopenCase', { because: 'One' }, { because: 'Other' }, true);
