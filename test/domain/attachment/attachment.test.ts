import { describe, expect, test } from 'vitest';
import { type Attachment, expiryOf, isGone } from '../../../domain/attachment/attachment.ts';
import { canSeeAttachment, mayAttach } from '../../../domain/attachment/attachment-access.ts';
import { attachmentIdOf, checkedKey, incomingKey } from '../../../domain/attachment/file-keys.ts';
import type { Caller } from '../../../domain/kernel/caller.ts';
import { ROLES } from '../../../domain/kernel/roles.ts';
import { attachmentWith } from '../../support/attachments.ts';
import { SUPPORT } from '../../support/command-context.ts';

const CREATED = '2026-11-26T10:00:00.000Z';
const attachedTo = { kind: 'FEEDBACK', id: 'fbk_1', customerId: 'cus_3' } as const;

describe('an attachment', () => {
  test.each([
    ['whose file never came runs out after a day', { attachmentStatus: 'AWAITED' }, '2026-11-27T10:00:00.000Z'],
    ['whose file never came, also on a thing', { attachmentStatus: 'AWAITED', attachedTo }, '2026-11-27T10:00:00.000Z'],
    ['that hangs on nothing runs out after 7 days', { attachmentStatus: 'READY' }, '2026-12-03T10:00:00.000Z'],
    ['that was refused, also', { attachmentStatus: 'REFUSED' }, '2026-12-03T10:00:00.000Z'],
    ['on a thing stays', { attachmentStatus: 'READY', attachedTo }, null],
    ['that was refused, on a thing, also', { attachmentStatus: 'REFUSED', attachedTo }, null],
  ] as const)('%s', (_, more, expected) => {
    expect(expiryOf(attachmentWith({ createdAt: CREATED, ...more }))).toBe(expected);
  });

  test('is gone from the moment at which it runs out', () => {
    const awaited = attachmentWith({ createdAt: CREATED, attachmentStatus: 'AWAITED' });
    expect(isGone(awaited, '2026-11-27T09:59:59.999Z')).toBe(false);
    expect(isGone(awaited, '2026-11-27T10:00:00.000Z')).toBe(true);
  });
});

test('the id of an attachment is found in the key of an incoming file only', () => {
  expect(attachmentIdOf(incomingKey('att_1'))).toBe('att_1');
  expect(attachmentIdOf(checkedKey('att_1'))).toBeNull();
  expect(attachmentIdOf('exports/1')).toBeNull();
});

const CUSTOMER: Caller = { ...SUPPORT, system: 'app', role: 'customer', scopes: ['self'], customerId: 'cus_1' };
const COMMERCE: Caller = { ...SUPPORT, system: 'commerce', role: 'commerce', scopes: ROLES.commerce };
const canSee = (caller: Caller, attachment: Attachment | null, seesThing = false) =>
  canSeeAttachment(
    caller,
    attachment?.id ?? 'att_unknown',
    attachment,
    async (id) => id === 'cus_1' || id === 'cus_2',
    // An id of an attachment is no id of a thing.
    async ({ id }) => seesThing && !id.startsWith('att_'),
  );
const own = attachmentWith({ customerId: 'cus_2' });
const others = attachmentWith({ customerId: 'cus_3' });
const staffs = attachmentWith({ uploadedBy: 'support' });

describe('a customer', () => {
  test('sees the uploads of all own records, and what hangs on a thing that the customer sees', async () => {
    expect(await canSee(CUSTOMER, own)).toBe(true);
    expect(await canSee(CUSTOMER, others)).toBe(false);
    expect(await canSee(CUSTOMER, staffs)).toBe(false);
    expect(await canSee(CUSTOMER, { ...staffs, uploadedBy: 'app' })).toBe(false);
    expect(await canSee(CUSTOMER, staffs, true)).toBe(false);
    expect(await canSee(CUSTOMER, { ...staffs, attachedTo }, true)).toBe(true);
    expect(await canSee(CUSTOMER, { ...staffs, attachedTo }, false)).toBe(false);
  });

  test('may attach the own uploads only', () => {
    expect(mayAttach(CUSTOMER, own, ['cus_1', 'cus_2'])).toBe(true);
    expect(mayAttach(CUSTOMER, others, ['cus_1', 'cus_2'])).toBe(false);
    expect(mayAttach(CUSTOMER, { ...staffs, uploadedBy: 'app' }, ['cus_1'])).toBe(false);
  });
});

describe('staff', () => {
  test('see the uploads of their system, and what hangs on a thing that their scopes let them see', async () => {
    expect(await canSee(SUPPORT, staffs)).toBe(true);
    expect(await canSee(COMMERCE, staffs)).toBe(false);
    expect(await canSee(SUPPORT, own)).toBe(false);
    expect(await canSee(SUPPORT, { ...own, attachedTo })).toBe(true);
    expect(await canSee(COMMERCE, { ...own, attachedTo: { ...attachedTo, kind: 'SERVICE_CASE' } })).toBe(false);
    expect(await canSee(COMMERCE, { ...own, attachedTo: { ...attachedTo, kind: 'INSPECTION' } })).toBe(true);
  });

  test('may attach what any of them uploaded, and nothing that a customer did', () => {
    expect(mayAttach(COMMERCE, staffs, [])).toBe(true);
    expect(mayAttach(SUPPORT, own, [])).toBe(false);
  });
});
