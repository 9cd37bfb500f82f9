import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** For a customer without any email and phone number, or without a verified one. */
export function confirmContactDetails({ customer }: CustomerOverview): readonly NextAction[] {
  const contacts = [...customer.emails, ...customer.phones];
  if (contacts.some(({ verified }) => verified)) return [];
  const message =
    contacts.length === 0
      ? 'Ask for an email or a phone number: none is known.'
      : 'Confirm the email or the phone number: none is verified.';
  return [{ kind: 'CONFIRM_CONTACT_DETAILS', message, dueAt: null, subjectId: customer.id }];
}
