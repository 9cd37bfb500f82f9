import { expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { nextActions } from '../../../domain/profile/next-actions.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const actions = (known: Partial<Customer>) =>
  nextActions(overviewWith({ customer: customerWith(known) }), UNSAVED_SHOP, '2026-11-21T10:00:00.000Z');

const email = (verified: boolean) => ({ address: 'ana@example.com', label: null, verified, primary: true });
const phone = (verified: boolean) => ({ number: '+447700900123', label: null, verified, primary: true });

test('a customer without contacts is asked for one', () => {
  expect(actions({})).toEqual([
    {
      kind: 'CONFIRM_CONTACT_DETAILS',
      message: 'Ask for an email or a phone number: none is known.',
      dueAt: null,
      subjectId: customerWith().id,
    },
  ]);
});

test('a customer without a verified contact is asked to confirm one', () => {
  expect(actions({ emails: [email(false)], phones: [phone(false)] })).toMatchObject([
    { kind: 'CONFIRM_CONTACT_DETAILS', message: 'Confirm the email or the phone number: none is verified.' },
  ]);
});

test('one verified contact is enough', () => {
  expect(actions({ emails: [email(false)], phones: [phone(true)] })).toEqual([]);
  expect(actions({ emails: [email(true)] })).toEqual([]);
});

test('a customer who is being erased has no next actions', () => {
  expect(actions({ status: 'ERASURE_PENDING' })).toEqual([]);
});
