import { expect } from 'vitest';
import {
  DeskRegisterCustomerDocument,
  DeskSubmitFeedbackDocument,
  type RegisterCustomerInput,
  type SubmitFeedbackInput,
} from '../../../packages/client/generated/desk.js';
import { graphOfRole } from './graph-of-role.ts';

/** @returns the id of a new customer */
export async function registerPerson(person: Omit<RegisterCustomerInput, 'idempotencyKey'>): Promise<string> {
  const desk = await graphOfRole('support');
  const input = { idempotencyKey: crypto.randomUUID(), ...person };
  const { registerCustomer } = await desk.ask(DeskRegisterCustomerDocument, { input });
  expect(registerCustomer?.userErrors).toEqual([]);
  return registerCustomer?.customer?.id ?? '';
}

/** A score of 1 in Bath, where the sample shop owes so little that the first page of its lists shows everything. */
export async function giveLowScore(
  feedback: Pick<SubmitFeedbackInput, 'customer' | 'comment' | 'ifUnidentified' | 'attachments'>,
) {
  const desk = await graphOfRole('support');
  const { submitFeedback } = await desk.ask(DeskSubmitFeedbackDocument, {
    input: {
      ...{ ...feedback, idempotencyKey: crypto.randomUUID(), occurredAt: new Date().toISOString(), store: 'bath' },
      ...{ metric: 'CSAT', score: 1, via: 'STORE', touchpoint: 'counter' },
    },
  });
  expect(submitFeedback?.userErrors).toEqual([]);
  return submitFeedback;
}

/**
 * A low score about damage, from which a playbook opens a case.
 * @returns the path of the case
 */
export async function complain(customerId: string, comment: string): Promise<string> {
  const given = await giveLowScore({ customer: { id: customerId }, comment });
  const [opened] = given?.openedCases ?? [];
  expect(opened).toBeDefined();
  return `/desk/cases/${opened?.id}`;
}
