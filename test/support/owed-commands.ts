import fc from 'fast-check';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import type { Answer } from './graph.ts';
import { type OwedShop, STORES } from './owed-shop.ts';

/** What the history has made so far, by ids. */
export type History = {
  readonly customers: string[];
  readonly unidentified: string[];
  readonly cases: string[];
  /** Each with its case. */
  readonly steps: { readonly caseId: string; readonly stepId: string }[];
  readonly offers: { readonly caseId: string; readonly offerId: string }[];
  readonly orders: string[];
  readonly warranties: string[];
  readonly claims: string[];
  readonly jobs: string[];
  readonly prevention: string[];
  readonly calls: string[];
  number: number;
};

const emptyHistory = (): History => ({
  ...{ customers: [], unidentified: [], cases: [], steps: [], offers: [], orders: [], warranties: [] },
  ...{ claims: [], jobs: [], prevention: [], calls: [], number: 0 },
});

type Lists = Exclude<keyof History, 'number'>;

/** What a command needs of the history before it can be sent. */
type Needs = readonly Lists[];

type Choice = {
  /** An entry of a list. A list is not empty where the command needs it. */
  of<N extends Lists>(name: N): History[N][number];
  one<T>(values: readonly T[]): T;
  readonly shop: OwedShop;
  readonly history: History;
};

type Act = {
  readonly needs: Needs;
  /** @returns whether the command changed something */
  run(choice: Choice): Promise<boolean>;
};

const CASE = 'serviceCase { id steps { id } offers { id } }';

function remember(history: History, serviceCase: Answer['data']): void {
  const { id: caseId, steps, offers } = serviceCase;
  if (!history.cases.includes(caseId)) history.cases.push(caseId);
  for (const { id: stepId } of steps)
    if (!history.steps.some((one) => one.stepId === stepId)) history.steps.push({ caseId, stepId });
  for (const { id: offerId } of offers)
    if (!history.offers.some((one) => one.offerId === offerId)) history.offers.push({ caseId, offerId });
}

/** A command about a case, with the input that follows from the choice. */
const onCase = (name: string, needs: Needs, input: (choice: Choice) => object): Act => ({
  needs,
  async run(choice) {
    const payload = await choice.shop.send(name, CASE, input(choice));
    if (payload !== null) remember(choice.history, payload.serviceCase);
    return payload !== null;
  },
});

/** A command whose result is remembered in a list. */
const making = (name: string, field: string, list: Lists, needs: Needs, input: (choice: Choice) => object): Act => ({
  needs,
  async run(choice) {
    const payload = await choice.shop.send(name, `${field} { id }`, input(choice));
    if (payload !== null) (choice.history[list] as string[]).push(payload[field].id);
    return payload !== null;
  },
});

const changing = (name: string, needs: Needs, input: (choice: Choice) => object): Act => ({
  needs,
  run: async (choice) => (await choice.shop.send(name, '__typename', input(choice))) !== null,
});

const HANDLES = ['@nell', '@ana', '@zoe'];
const ASSIGNEES = ['Ana', 'Priya', null];
const handleOf = (choice: Choice) => ({ handle: { system: 'x', value: choice.one(HANDLES) } });
const optionalStore = (choice: Choice) => choice.one([...STORES, null]);
const now = ({ shop }: Choice) => shop.now();

/** Every kind of command that begins, moves, ends or reassigns something owed. */
export const ACTS: Readonly<Record<string, Act>> = {
  register: making('registerCustomer', 'customer', 'customers', [], ({ history }) => ({
    // Two ids of one system would keep the records from being merged.
    externalIds: [{ system: `till ${history.number++}`, value: '7' }],
  })),
  openCase: onCase('openCase', ['customers'], (choice) => ({
    ...{ customer: { id: choice.of('customers') }, title: 'Broken', reason: 'DAMAGED_ITEM', occurredAt: now(choice) },
    store: optionalStore(choice),
  })),
  openAnonymousCase: onCase('openCase', [], (choice) => ({
    ...{ customer: handleOf(choice), ifUnidentified: 'KEEP', title: 'Late', reason: 'LATE_DELIVERY' },
    ...{ occurredAt: now(choice), store: optionalStore(choice) },
  })),
  feedback: {
    needs: ['customers'],
    async run(choice) {
      const fields = `openedCases { id steps { id } offers { id } }`;
      const payload = await choice.shop.send('submitFeedback', fields, {
        ...{ customer: { id: choice.of('customers') }, metric: 'NPS', score: choice.one([1, 9]) },
        ...{ occurredAt: now(choice), store: optionalStore(choice) },
      });
      for (const opened of payload?.openedCases ?? []) remember(choice.history, opened);
      return payload !== null;
    },
  },
  updateCase: onCase('updateCase', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), assignee: choice.one(ASSIGNEES) },
    ...choice.one([{}, { severity: 'CRITICAL' }, { severity: 'LOW' }, { title: 'Another title' }]),
  })),
  contact: onCase('addCaseContact', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), via: 'PHONE', occurredAt: now(choice) },
    ...choice.one([
      { direction: 'INBOUND' },
      { direction: 'OUTBOUND' },
      { direction: 'OUTBOUND', waitForCustomer: true },
    ]),
  })),
  postUpdate: onCase('postCaseUpdate', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), message: 'Soon' },
    nextUpdateDueAt: choice.one([choice.shop.later(90), choice.shop.later(3_000), null]),
  })),
  completeStep: onCase('completeCaseStep', ['steps'], (choice) => ({
    ...choice.of('steps'),
    ...choice.one([{}, { droppedBecause: 'Pointless' }]),
  })),
  offer: onCase('offerResolution', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), kind: choice.one(['GIFT', 'REPAIR', 'REFUND']) },
  })),
  answerOffer: onCase('answerOffer', ['offers'], (choice) => ({
    ...choice.of('offers'),
    accept: choice.one([true, true, false]),
  })),
  fulfilOffer: onCase('fulfilOffer', ['offers'], (choice) => ({
    ...choice.of('offers'),
    withdrawn: choice.one([false, true]),
  })),
  resolve: onCase('resolveCase', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), rootCause: { category: 'PROCESS', explanation: 'So' } },
  })),
  confirm: onCase('confirmResolution', ['cases'], (choice) => ({
    ...{ caseId: choice.of('cases'), confirmed: choice.one([true, false]) },
  })),
  reopen: onCase('reopenCase', ['cases'], (choice) => ({ caseId: choice.of('cases'), because: 'Again' })),
  recordOrder: making('recordOrder', 'order', 'orders', ['customers'], (choice) => ({
    ...{ number: `R-${choice.history.number++}`, source: 'ECOMMERCE', customer: { id: choice.of('customers') } },
    ...{ placedAt: now(choice), currency: 'GBP', store: optionalStore(choice) },
    promisedBy: choice.one([choice.shop.later(600), choice.shop.later(5_000), null]),
    lines: [{ sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10' }],
  })),
  moveOrder: changing('updateOrderStatus', ['orders'], (choice) => ({
    ...{ orderId: choice.of('orders'), status: choice.one(['FULFILLED', 'DELIVERED', 'CANCELLED']) },
    occurredAt: now(choice),
  })),
  returnOrder: changing('recordReturn', ['orders'], (choice) => ({
    ...{ source: 'POS', number: `B-${choice.history.number++}`, orderId: choice.of('orders'), reason: 'CHANGED_MIND' },
    ...{ occurredAt: now(choice), lines: [{ sku: 'RING', quantity: 1 }] },
    refund: { amount: '10', currency: 'GBP' },
  })),
  cover: making('registerWarranty', 'warranty', 'warranties', ['customers'], (choice) => ({
    ...{ customer: { id: choice.of('customers') }, plan: 'CARE', sku: 'RING', description: 'Ring' },
    startsOn: addMilliseconds(now(choice), 0).slice(0, 10),
  })),
  fileClaim: making('fileWarrantyClaim', 'claim', 'claims', ['warranties'], (choice) => ({
    ...{ warrantyId: choice.of('warranties'), occurredAt: now(choice), description: 'Stone lost' },
  })),
  decideClaim: changing('decideWarrantyClaim', ['claims'], (choice) => ({
    ...{ claimId: choice.of('claims'), approve: choice.one([true, false]), decision: 'So' },
  })),
  transferCover: changing('transferWarranty', ['warranties', 'customers'], (choice) => ({
    ...{ warrantyId: choice.of('warranties'), to: { id: choice.of('customers') } },
  })),
  receiveItem: making('receiveItem', 'serviceJob', 'jobs', ['customers'], (choice) => ({
    ...{ customer: { id: choice.of('customers') }, kind: 'REPAIR', store: choice.one(STORES) },
    ...{ tag: `T-${choice.history.number++}`, description: 'Ring', conditionAtIntake: 'FAIR' },
    ...{ occurredAt: now(choice), promisedBy: choice.shop.later(choice.one([60, 4_000])) },
  })),
  moveJob: changing('updateServiceJob', ['jobs'], (choice) => ({
    jobId: choice.of('jobs'),
    ...choice.one([
      ...['IN_PROGRESS', 'AWAITING_PARTS', 'READY', 'CANCELLED'].map((status) => ({ status })),
      { promisedBy: choice.shop.later(700), because: 'A part is late' },
    ]),
  })),
  returnItem: changing('returnItem', ['jobs'], (choice) => ({ jobId: choice.of('jobs'), occurredAt: now(choice) })),
  prevent: making('savePreventionAction', 'action', 'prevention', [], (choice) => ({
    ...{ title: 'Thicker boxes', owner: choice.one(['Ana', 'Priya']), dueOn: choice.shop.later(4_000).slice(0, 10) },
    pain: { by: 'ROOT_CAUSE', key: 'PACKAGING' },
  })),
  endPrevention: changing('savePreventionAction', ['prevention'], (choice) => ({
    ...{ id: choice.of('prevention'), status: choice.one(['DONE', 'DROPPED']) },
  })),
  promiseCall: making('promiseCall', 'call', 'calls', ['customers'], (choice) => ({
    ...{ customer: { id: choice.of('customers') }, assignee: choice.one(ASSIGNEES), store: optionalStore(choice) },
    dueAt: choice.shop.later(choice.one([30, 2_000])),
  })),
  recordCall: changing('recordCall', ['calls'], (choice) => ({
    ...{ callId: choice.of('calls'), occurredAt: now(choice) },
    ...choice.one([{ outcome: 'REACHED' }, { outcome: 'NO_ANSWER', nextAt: choice.shop.later(200) }]),
  })),
  updateCall: changing('updateCall', ['calls'], (choice) => ({
    callId: choice.of('calls'),
    ...choice.one([{ assignee: 'Priya' }, { dueAt: choice.shop.later(900) }, { cancelledBecause: 'Pointless' }]),
  })),
  merge: changing('mergeCustomers', ['customers'], (choice) => ({
    ...{ survivor: choice.of('customers'), others: [choice.one(choice.history.customers)] },
  })),
  unmerge: changing('unmergeCustomer', ['customers'], (choice) => ({ recordId: choice.of('customers') })),
  identify: {
    needs: ['customers'],
    async run(choice) {
      const found = await choice.shop.findUnidentified(choice.one(HANDLES));
      if (found === null) return false;
      const input = { unidentifiedId: found, customer: { id: choice.of('customers') } };
      if ((await choice.shop.send('identifyCustomer', '__typename', input)) === null) return false;
      choice.history.unidentified.push(found);
      return true;
    },
  },
  takeOut: changing('unmergeCustomer', ['unidentified'], (choice) => ({ recordId: choice.of('unidentified') })),
  exportData: changing('exportCustomer', ['customers'], (choice) => ({ customerId: choice.of('customers') })),
  requestErasure: changing('requestErasure', ['customers'], (choice) => ({ customerId: choice.of('customers') })),
  cancelErasure: changing('cancelErasure', ['customers'], (choice) => ({ customerId: choice.of('customers') })),
  erase: {
    needs: ['customers'],
    async run({ shop }) {
      shop.advance(11 * 24 * 60);
      return (await shop.erase()).detected > 0;
    },
  },
  tick: { needs: [], run: async ({ shop }) => (await shop.tick()).detected > 0 },
};

/** How often each command changed something. */
export type Successes = Map<string, number>;

class Command implements fc.AsyncCommand<History, OwedShop> {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly minutes: number;
  readonly successes: Successes;
  constructor(name: string, numbers: readonly number[], minutes: number, successes: Successes) {
    this.name = name;
    this.numbers = numbers;
    this.minutes = minutes;
    this.successes = successes;
  }
  check(history: Readonly<History>): boolean {
    return ACTS[this.name]?.needs.every((list) => history[list].length > 0) ?? false;
  }
  async run(history: History, shop: OwedShop): Promise<void> {
    shop.advance(this.minutes);
    let at = 0;
    const next = () => this.numbers[at++ % this.numbers.length] ?? 0;
    const one = <T>(values: readonly T[]): T => values[next() % values.length] as T;
    // Mostly what is new, so that commands of one matter follow each other.
    const recent = <T>(values: readonly T[]): T => one(next() % 4 === 0 ? values : values.slice(-3));
    const isDone = await ACTS[this.name]?.run({
      shop,
      history,
      one,
      of: (name) => recent<never>(history[name] as never),
    });
    if (isDone === true) this.successes.set(this.name, (this.successes.get(this.name) ?? 0) + 1);
  }
  toString(): string {
    return `${this.name}(${this.numbers.join()}) after ${this.minutes} min`;
  }
}

/** Commands that begin something come more often than those that end it. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{
    register: 4,
    openCase: 6,
    openAnonymousCase: 3,
    feedback: 4,
    recordOrder: 3,
    receiveItem: 3,
    promiseCall: 3,
    cover: 2,
    fileClaim: 3,
  },
  ...{
    merge: 4,
    unmerge: 2,
    identify: 3,
    erase: 0.7,
    requestErasure: 1,
    resolve: 3,
    confirm: 2,
    tick: 3,
    answerOffer: 3,
    offer: 3,
  },
};

/** The customers that a history begins with, so that there is somebody to merge with. */
const FIRST = 4;

export async function beginHistory(shop: OwedShop): Promise<History> {
  const history = emptyHistory();
  for (let count = 0; count < FIRST; count++) await new Command('register', [0], 0, new Map()).run(history, shop);
  return history;
}

export const commands = (length: number, successes: Successes) =>
  fc.commands(
    [
      fc
        .record({
          name: fc.oneof(
            ...Object.keys(ACTS).map((name) => ({ weight: (WEIGHTS[name] ?? 1) * 10, arbitrary: fc.constant(name) })),
          ),
          numbers: fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 }),
          minutes: fc.nat({ max: 400 }),
        })
        .map(({ name, numbers, minutes }) => new Command(name, numbers, minutes, successes)),
    ],
    { maxCommands: length, size: 'max' },
  );
