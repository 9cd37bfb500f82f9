import type { Customer, LookupKey } from '../customer/customer.ts';
import { codeKey } from '../kernel/code.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';
import {
  type CustomerKeyInput,
  loadActiveCustomer,
  lookupKey,
  type ReceiptInput,
  receiptKey,
} from '../person/customer-key.ts';
import { addOwnership, isSerialNumber, type Serial } from '../serial/serial.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import type { CoverHold } from './cover-hold.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import { createCover, type ForeignReceipt, isInForceOn, MAX_DESCRIPTION_LENGTH, type Warranty } from './warranty.ts';
import type { WarrantyPlan } from './warranty-plan.ts';

export type RegisterWarrantyInput = {
  readonly customer: CustomerKeyInput;
  readonly plan: string;
  readonly sku: string;
  readonly description: string;
  readonly serialNumber?: string | null | undefined;
  readonly startsOn: Day;
  readonly receipt?: ReceiptInput | null | undefined;
};

/** Days from registration to the start of cover: it may start when the manufacturer's own warranty ends. */
const MAX_AHEAD_DAYS = 3_660;

/**
 * Registers cover for an item that was bought elsewhere or earlier, under the plan's present terms. A receipt of one of
 * our sales links the cover with that sale. Any other receipt is stored as the customer showed it.
 */
export function registerWarranty(
  context: WarrantyCommandContext & { readonly repositories: SalesByReceipt },
  input: RegisterWarrantyInput,
): Promise<Result<Warranty>> {
  const { repositories } = context;
  return execute(context, {
    load: () => loadState(repositories, input, context.now()),
    decide: (state) => decideRegistration(context, input, state),
    async replay({ warrantyId = '' }) {
      const [warranty] = await repositories.warranties([warrantyId]);
      return warranty ?? reject('NOT_FOUND', ['input'], 'The cover of that call no longer exists.');
    },
  });
}

/** The fields of the sale on a receipt that its cover uses. */
type SaleOnReceipt = { readonly id: string; readonly store: string | null };

type SalesByReceipt = {
  ordersByReceipt(receipt: LookupKey & { readonly kind: 'receipt' }): Promise<readonly SaleOnReceipt[]>;
};

type State = {
  readonly shop: Shop;
  readonly customer: Customer;
  readonly plan: WarrantyPlan;
  readonly order: SaleOnReceipt | null;
  readonly serial: Serial | null;
  /** The latest cover of the item with this serial number. */
  readonly cover: Warranty | null;
  readonly ownerHolds: readonly CoverHold[];
};

async function loadState(
  repositories: WarrantyRepositories & SalesByReceipt,
  input: RegisterWarrantyInput,
  now: Instant,
): Promise<State> {
  const shop = await repositories.shop();
  const path = ['input', 'customer'];
  const [customer, [plan], order, serialAndCover] = await inParallel(
    () => loadActiveCustomer(repositories, lookupKey(input.customer, shop, path), path),
    () => repositories.warrantyPlans([input.plan.trim()]),
    () => findSale(repositories, input),
    () => loadSerialAndCover(repositories, input),
  );
  if (plan == null) return reject('NOT_FOUND', ['input', 'plan'], 'There is no warranty plan with this code.');
  const { cover } = serialAndCover;
  const ownerHolds = cover === null ? [] : await loadOwnerHolds(repositories, cover, shop, now);
  return { shop, customer, plan, order, ...serialAndCover, ownerHolds };
}

async function findSale(
  repositories: SalesByReceipt,
  { receipt }: RegisterWarrantyInput,
): Promise<SaleOnReceipt | null> {
  if (receipt == null) return null;
  const [sale, ...others] = await repositories.ordersByReceipt(receiptKey(receipt));
  if (others.length > 0)
    reject('AMBIGUOUS', ['input', 'receipt'], 'Several sales share this number. Name its store and source.');
  return sale ?? null;
}

async function loadSerialAndCover(
  repositories: WarrantyRepositories,
  input: RegisterWarrantyInput,
): Promise<Pick<State, 'serial' | 'cover'>> {
  const serialNumber = trimToNull(input.serialNumber);
  const isMissing = serialNumber === null || !isSerialNumber(serialNumber);
  const [serial = null] = isMissing ? [] : await repositories.serials([{ sku: input.sku, serialNumber }]);
  const [cover] = serial?.warrantyId == null ? [] : await repositories.warranties([serial.warrantyId]);
  return { serial, cover: cover ?? null };
}

function decideRegistration(
  context: WarrantyCommandContext,
  input: RegisterWarrantyInput,
  state: State,
): Decision<Warranty, WarrantyChange> {
  const { caller, now, newId } = context;
  const { shop, customer, plan, order, serial } = state;
  const at = now();
  const store = caller.store ?? order?.store ?? null;
  check(input, dayAt(shop, store, at));
  requireUncovered(state, at);
  const serialNumber = trimToNull(input.serialNumber);
  const warranty = createCover(
    plan,
    {
      customerId: customer.id,
      orderId: order?.id ?? null,
      orderLineId: null,
      receipt: order === null ? toForeignReceipt(input.receipt) : null,
      store,
      sku: input.sku.trim(),
      description: input.description.trim(),
      serialNumber,
      startsOn: input.startsOn,
    },
    newId('warranty'),
  );
  return {
    changes: [
      { entity: 'warranty', before: null, after: warranty },
      ...(serialNumber === null || !isSerialNumber(serialNumber)
        ? []
        : [assignOwner(serial, serialNumber, warranty, customer, at)]),
      { entity: 'activeCustomer', customerId: customer.id },
    ],
    replayRefs: { warrantyId: warranty.id },
    result: warranty,
  };
}

function check(input: RegisterWarrantyInput, today: Day): void {
  const errors = inputErrors();
  checkText(errors, ['input', 'sku'], input.sku);
  checkText(errors, ['input', 'description'], input.description, MAX_DESCRIPTION_LENGTH);
  checkLength(errors, ['input', 'serialNumber'], input.serialNumber, MAX_LINE_LENGTH);
  if (trimToNull(input.serialNumber) !== null && codeKey(input.serialNumber ?? '') === '')
    errors.add('INVALID', ['input', 'serialNumber'], 'A serial number needs letters or digits.');
  if (input.startsOn > addDays(today, MAX_AHEAD_DAYS))
    errors.add('INVALID', ['input', 'startsOn'], 'Cover must start within ten years.');
  if (input.receipt != null) {
    checkText(errors, ['input', 'receipt', 'number'], input.receipt.number);
    checkLength(errors, ['input', 'receipt', 'store'], input.receipt.store, MAX_LINE_LENGTH);
  }
  errors.throwIfAny();
}

/** An item has one cover in force at a time. Cover of another customer can only be transferred. */
function requireUncovered({ shop, cover, customer, ownerHolds }: State, at: Instant): void {
  if (cover === null || !isInForceOn(cover, dayAt(shop, cover.store, at), ownerHolds)) return;
  const path = ['input', 'serialNumber'];
  if (recordIdsOf(customer).includes(cover.customerId))
    reject('ALREADY_EXISTS', path, `Cover ${cover.id} is already in force for this item.`);
  reject('CONFLICT', path, `Cover ${cover.id} of another customer is in force for this item. Transfer it.`);
}

const toForeignReceipt = (receipt: ReceiptInput | null | undefined): ForeignReceipt | null =>
  receipt == null ? null : { number: receipt.number.trim(), store: trimToNull(receipt.store) };

/** The item with its owner. If the owner already has it from one of our sales, the link to that sale stays. */
function assignOwner(
  before: Serial | null,
  serialNumber: string,
  { id: warrantyId, sku, customerId, orderId }: Warranty,
  customer: Customer,
  since: Instant,
): WarrantyChange {
  const recordIds = recordIdsOf(customer);
  const isOwner = before?.customerId != null && recordIds.includes(before.customerId);
  const ownership = { customerId, orderId: orderId ?? (isOwner ? before.orderId : null), warrantyId, since };
  return { entity: 'serial', before, after: addOwnership(before, { sku, serialNumber, ...ownership }, recordIds) };
}
