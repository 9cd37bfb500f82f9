import type { Customer } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { checkText } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { requireActive } from '../person/customer-key.ts';
import type { Serial } from '../serial/serial.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import { type CoverHold, fairDaysOf, withHolds } from './cover-hold.ts';
import { findWarranty } from './find-warranty.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import { isInForceOn, type Warranty } from './warranty.ts';

export type ReinstateWarrantyInput = {
  readonly warrantyId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly because: string;
  readonly nextInspectionDue?: Day | null | undefined;
};

/** Characters: a sentence for the counter. The cover holds it. */
const MAX_REASON_LENGTH = 1_000;

const PATH = ['input', 'warrantyId'];

/**
 * Brings back cover that lapsed or was voided. Appointments that ended with it stay cancelled. Cover whose term is over stays
 * over, and so does cover of an item that has gone to somebody else, or has other cover by now.
 */
export function reinstateWarranty(
  context: WarrantyCommandContext,
  input: ReinstateWarrantyInput,
): Promise<Result<Warranty>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const [shop, warranty] = await inParallel(
        () => repositories.shop(),
        () => findWarranty(repositories, caller, input.warrantyId, PATH),
      );
      const [owner, item, ownerHolds] = await inParallel(
        () => repositories.customer(warranty.customerId),
        () => loadItem(repositories, warranty),
        () => loadOwnerHolds(repositories, warranty, shop, context.now()),
      );
      return { shop, warranty, owner: requireActive(owner, PATH), ...item, ownerHolds };
    },
    decide(state) {
      const { warranty } = state;
      const after = reinstate(state, input, context.now(), caller);
      return {
        changes: [
          { entity: 'warranty', before: warranty, after },
          { entity: 'activeCustomer', customerId: warranty.customerId },
        ],
        replayRefs: { warrantyId: warranty.id },
        result: after,
      };
    },
    replay: ({ warrantyId = '' }) => findWarranty(repositories, caller, warrantyId, PATH),
  });
}

/** The item with the serial number of the cover, and the cover that it has now. Null where there is none. */
type Item = { readonly serial: Serial | null; readonly presentCover: Warranty | null };

async function loadItem(repositories: WarrantyRepositories, { id, sku, serialNumber }: Warranty): Promise<Item> {
  const [serial = null] = serialNumber === null ? [] : await repositories.serials([{ sku, serialNumber }]);
  const coverId = serial?.warrantyId ?? null;
  const [presentCover = null] = coverId === null || coverId === id ? [] : await repositories.warranties([coverId]);
  return { serial, presentCover };
}

type State = Item & {
  readonly shop: Shop;
  readonly warranty: Warranty;
  readonly owner: Customer;
  readonly ownerHolds: readonly CoverHold[];
};

function reinstate(
  { shop, warranty, owner, serial, presentCover, ownerHolds }: State,
  input: ReinstateWarrantyInput,
  now: Instant,
  caller: Caller,
): Warranty {
  const today = dayAt(shop, warranty.store, now);
  const errors = inputErrors();
  checkText(errors, ['input', 'because'], input.because, MAX_REASON_LENGTH);
  const date = input.nextInspectionDue ?? null;
  if (date !== null && (date < today || date >= warranty.endsOn))
    errors.add('INVALID', ['input', 'nextInspectionDue'], `Give a day from ${today} to before ${warranty.endsOn}.`);
  errors.throwIfAny();
  expectVersion(input.expectedVersion, warranty.version);
  if (today > warranty.endsOn) reject('NOT_ALLOWED', PATH, `The term of the cover ended on ${warranty.endsOn}.`);
  if (isInForceOn(warranty, today, ownerHolds)) reject('NOT_ALLOWED', PATH, 'The cover is in force.');
  if (serial !== null && serial.customerId !== null && !recordIdsOf(owner).includes(serial.customerId))
    reject('CONFLICT', PATH, 'The item belongs to another customer by now.');
  if (presentCover !== null && isInForceOn(presentCover, today))
    reject('CONFLICT', PATH, `Cover ${presentCover.id} is in force for this item.`);
  const { endedBySale: _sale, overdueNoticed: _noticed, voidedByStaffId: _by, ...kept } = warranty;
  const due = date ?? dueAfterReinstatement(warranty, today);
  const back: Warranty = {
    ...kept,
    version: warranty.version + 1,
    voidedBecause: null,
    nextInspectionDue: due,
    ...(due === warranty.nextInspectionDue ? {} : { inspectionsCountFrom: today }),
    reinstated: { because: input.because.trim(), at: now, ...writtenBy(caller) },
  };
  // What held it open before it lapsed has done its work. An item in custody still holds it.
  return withHolds(
    back,
    (warranty.holds ?? []).filter(({ to }) => to === null),
  );
}

/** A date to come stays. A missed inspection can be made up within a fair time; null where the cover ends before. */
function dueAfterReinstatement({ nextInspectionDue: due, plan, endsOn }: Warranty, today: Day): Day | null {
  if (due === null || due >= today) return due;
  const next = addDays(today, fairDaysOf(plan));
  return next < endsOn ? next : null;
}
