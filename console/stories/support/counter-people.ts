import { expect } from 'vitest';
import { TillRecordSaleDocument, TillRegisterCustomerDocument } from '../../../packages/client/generated/till.js';
import { graphOfRole } from './graph-of-role.ts';

const DAY_MS = 86_400_000;
export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

type RingOwner = {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  /** Of the ring. */
  readonly serialNumber: string;
  readonly receipt: string;
  /** By default five months ago, so that the first inspection is due next month. */
  readonly soldDaysAgo?: number;
};

/** A customer who bought a covered ring in York. */
export async function createRingOwner({
  given,
  family,
  phone,
  serialNumber,
  receipt,
  soldDaysAgo = 150,
}: RingOwner): Promise<string> {
  const till = await graphOfRole('pos', { store: 'york' });
  const { registerCustomer } = await till.ask(TillRegisterCustomerDocument, {
    input: {
      idempotencyKey: `register ${phone}`,
      name: { given, family },
      phones: [{ number: phone, verified: true }],
    },
  });
  expect(registerCustomer?.userErrors).toEqual([]);
  const id = registerCustomer?.customer?.id ?? '';
  await recordSale({ receipt, placedAt: daysAgo(soldDaysAgo), customer: { id }, serialNumber, warrantyPlan: 'CARE' });
  return id;
}

type Sale = {
  readonly receipt: string;
  readonly placedAt?: string;
  readonly customer?: { readonly id: string };
  readonly serialNumber?: string;
  readonly warrantyPlan?: string;
  readonly description?: string;
  readonly paymentLast4?: string;
};

/** A sale of one ring in York; without a customer, it waits to be claimed. */
export async function recordSale({
  receipt,
  placedAt = daysAgo(2),
  customer,
  paymentLast4,
  ...line
}: Sale): Promise<void> {
  const till = await graphOfRole('pos', { store: 'york' });
  const { serialNumber, warrantyPlan, description = 'Wedding band, 18 ct gold' } = line;
  const { recordOrder } = await till.ask(TillRecordSaleDocument, {
    input: {
      ...{
        idempotencyKey: `sale ${receipt}`,
        number: receipt,
        source: 'POS',
        store: 'york',
        currency: 'GBP',
        placedAt,
      },
      ...(customer === undefined ? {} : { customer }),
      ...(paymentLast4 === undefined ? {} : { paymentLast4 }),
      lines: [
        {
          ...{ sku: 'RNG-BAND', description, quantity: 1, unitPrice: '680.00' },
          ...(serialNumber === undefined ? {} : { serialNumbers: [serialNumber] }),
          ...(warrantyPlan === undefined ? {} : { warrantyPlan }),
        },
      ],
    },
  });
  expect(recordOrder?.userErrors).toEqual([]);
}
