import { inParallel } from '../in-parallel.ts';
import type { Instant } from '../instant.ts';
import { type Decision, mutate, type Result, type Writing } from '../mutation.ts';
import { type Shop, shopWith, storeNamed } from '../shop/shop.ts';
import { trimmed } from '../text.ts';
import { complaints } from '../user-error.ts';
import {
  type Appointment,
  checkAppointmentNote,
  requireBookable,
  requireRoom,
  withAppointment,
} from './appointment.ts';
import { findAppointment } from './find-appointment.ts';
import { findWarranty } from './find-warranty.ts';
import type { Warranty } from './warranty.ts';

export type BookInspectionInput = {
  readonly warrantyId: string;
  readonly startsAt: Instant;
  readonly store: string;
  readonly note?: string | null | undefined;
};

/** Books a time at a store for an item whose cover is alive; a customer's own token books for what it owns. */
export function bookInspection(writing: Writing, input: BookInspectionInput): Promise<Result<Appointment>> {
  const { records, caller } = writing;
  return mutate(writing, {
    async read() {
      const [shop, warranty] = await inParallel(
        () => shopWith(records, [input.store]),
        () => findWarranty(records, caller, input.warrantyId, ['input', 'warrantyId']),
      );
      return { shop, warranty };
    },
    decide: ({ shop, warranty }) => booked(writing, input, shop, warranty),
    recall: ({ appointmentId = '' }) => findAppointment(records, caller, appointmentId, ['input', 'warrantyId']),
  });
}

function booked(
  { now, newId }: Writing,
  input: BookInspectionInput,
  shop: Shop,
  warranty: Warranty,
): Decision<Appointment> {
  const { startsAt } = input;
  const errors = complaints();
  checkAppointmentNote(errors, input.note);
  errors.settle();
  const store = storeNamed(shop, input.store, ['input', 'store']).code;
  requireBookable(warranty, startsAt, now(), shop, ['input', 'warrantyId']);
  requireRoom(warranty, ['input', 'warrantyId']);
  const appointment: Appointment = {
    id: newId('appointment'),
    version: 1,
    warrantyId: warranty.id,
    customerId: warranty.customerId,
    startsAt,
    store,
    status: 'BOOKED',
    note: trimmed(input.note),
  };
  return {
    changes: [
      { noun: 'appointment', before: null, after: appointment },
      { noun: 'warranty', before: warranty, after: withAppointment(warranty, appointment) },
    ],
    refs: { appointmentId: appointment.id },
    done: appointment,
  };
}
