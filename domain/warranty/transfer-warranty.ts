import type { Customer } from '../customer/customer.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { type CustomerKeyInput, loadActiveCustomer, lookupKey } from '../person/customer-key.ts';
import { changeOwner, type Serial } from '../serial/serial.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { openAppointmentsOf } from './appointment.ts';
import type { WarrantyChange, WarrantyCommandContext } from './context.ts';
import { type CoverHold, withHolds } from './cover-hold.ts';
import { requireInForce } from './cover-in-force.ts';
import { findWarranty } from './find-warranty.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import type { Warranty } from './warranty.ts';

export type TransferWarrantyInput = { readonly warrantyId: string; readonly to: CustomerKeyInput };

/**
 * Transfers cover to the item's new owner, if the plan allows it and the cover is in force. The serial number and the
 * open appointments move too. The former owner's history keeps what happened before the transfer.
 */
export function transferWarranty(
  context: WarrantyCommandContext,
  input: TransferWarrantyInput,
): Promise<Result<Warranty>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const shop = await repositories.shop();
      const [warranty, to] = await inParallel(
        () => findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
        () => loadActiveCustomer(repositories, lookupKey(input.to, shop, ['input', 'to']), ['input', 'to']),
      );
      const { sku, serialNumber } = warranty;
      const [[serial = null], ownerHolds] = await inParallel(
        () => (serialNumber === null ? [] : repositories.serials([{ sku, serialNumber }])),
        () => loadOwnerHolds(repositories, warranty, shop, context.now()),
      );
      return { shop, warranty, to, serial, ownerHolds };
    },
    decide: (state) => decideTransfer(context, state),
    replay: ({ warrantyId = '' }) => findWarranty(repositories, caller, warrantyId, ['input', 'warrantyId']),
  });
}

type State = {
  readonly shop: Shop;
  readonly warranty: Warranty;
  readonly to: Customer;
  readonly serial: Serial | null;
  readonly ownerHolds: readonly CoverHold[];
};

function decideTransfer(
  { now }: WarrantyCommandContext,
  { shop, warranty, to, serial, ownerHolds }: State,
): Decision<Warranty, WarrantyChange> {
  const at = now();
  if (recordIdsOf(to).includes(warranty.customerId))
    reject('NOT_ALLOWED', ['input', 'to'], 'This customer already has the cover.');
  const today = dayAt(shop, warranty.store, at);
  requireInForce(warranty, today, ['input', 'warrantyId'], ownerHolds);
  if (!warranty.plan.transferable)
    reject('NOT_ALLOWED', ['input', 'warrantyId'], `Cover of the plan ${warranty.plan.code} cannot be transferred.`);
  const openAppointments = warranty.openAppointments.map((open) => ({ ...open, version: open.version + 1 }));
  const moved = { ...warranty, version: warranty.version + 1, customerId: to.id, openAppointments };
  const after = withHolds(moved, [...(warranty.holds ?? []), ...endHolds(ownerHolds, today)]);
  return {
    changes: [
      { entity: 'warranty', before: warranty, after },
      ...transferAppointments(warranty, after),
      ...(serial?.warrantyId === warranty.id ? [assignOwner(serial, to.id, at)] : []),
      { entity: 'activeCustomer', customerId: to.id },
    ],
    replayRefs: { warrantyId: warranty.id },
    result: after,
  };
}

/** The new owner has a fair time left, where only the records of the former owner held the cover open. */
const endHolds = (holds: readonly CoverHold[], today: Day): readonly CoverHold[] =>
  holds.map((hold) => ({ ...hold, to: hold.to ?? today }));

function transferAppointments(before: Warranty, after: Warranty): readonly WarrantyChange[] {
  const openAfter = openAppointmentsOf(after);
  return openAppointmentsOf(before).map((appointment, index) => ({
    entity: 'appointment',
    before: appointment,
    after: openAfter[index] ?? appointment,
  }));
}

const assignOwner = (before: Serial, customerId: string, since: Instant): WarrantyChange => ({
  entity: 'serial',
  before,
  after: changeOwner(before, customerId, since),
});
