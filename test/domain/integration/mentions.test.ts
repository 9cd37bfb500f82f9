import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn, mentionsOf } from '../../../domain/integration/mentions.ts';

const nobody = { emails: [], phones: [], externalIds: [] };
const delivery = { integration: 'kauri', topic: 'orders/updated' };
const digests = (mentions: readonly { readonly digest: string }[]) => mentions.map(({ digest }) => digest).toSorted();
const email = (address: string) => mentionsOf({ ...nobody, emails: [{ address }] });
const phone = (number: string) => mentionsOf({ ...nobody, phones: [{ number }] });
const externalId = (value: string, system = 'kauri') => mentionsOf({ ...nobody, externalIds: [{ system, value }] });

describe('whom a body that was refused seems to name', () => {
  test.each<[string, unknown, readonly { readonly digest: string }[]]>([
    ['an email in a field', { email: 'Ana+shop@Example.com' }, email('ana@example.com')],
    [
      'emails in a text',
      'Write to <ana@example.com>, or ben@example.com.',
      [...email('ana@example.com'), ...email('ben@example.com')],
    ],
    [
      'an email in a form that is not as documented',
      { customer: [{ contact: { mails: ['ana@example.com'] } }] },
      email('ana@example.com'),
    ],
    ['a phone number', { billing: { phone: '020 7946 0018' } }, phone('+442079460018')],
    ['a number in a list of phone numbers', { phones: ['+44 20 7946 0018'] }, phone('+442079460018')],
    ['the buyer of an order', { id: 1, customer: { id: 4711 } }, externalId('4711')],
    ['the id of a customer', { order: { customer_id: 'CUST1' } }, externalId('CUST1')],
    ['a customer alone', { customer: 'c-9' }, externalId('c-9')],
    ['a global id', { admin_graphql_api_customer_id: 'gid://shopify/Customer/4711' }, externalId('4711')],
    ['a subject', { subject: 'zen:user:8200' }, externalId('8200')],
    ['nobody', { id: 4711, number: '1001', total: '19.90', note: '020 7946 0018' }, []],
    ['what many people share', { email: 'info@example.com', phone: '+44000000000' }, []],
    ['null', null, []],
  ])('%s', (_, payload, expected) => {
    expect(digests(mentionsIn(payload, delivery, 'GB'))).toEqual(digests(expected));
  });

  test('is the thing itself in the topics of customers', () => {
    const topic = 'customers/update';
    expect(digests(mentionsIn({ id: 4711 }, { ...delivery, topic }, 'GB'))).toEqual(digests(externalId('4711')));
  });

  test('is of one integration, and is no text in which somebody can be found', () => {
    expect(digests(externalId('4711', 'other'))).not.toEqual(digests(externalId('4711')));
    expect(JSON.stringify([email('ana@example.com'), externalId('c-4711')])).not.toMatch(/ana|4711/);
  });

  test('is found wherever an email stands, in bounded work and number', () => {
    const wrap = fc.array(fc.oneof(fc.constant('list'), fc.string({ maxLength: 8 })), { maxLength: 8 });
    fc.assert(
      fc.property(wrap, fc.jsonValue(), (fields, beside) => {
        const payload = fields.reduce<unknown>(
          (inner, field) => (field === 'list' ? [beside, inner] : { beside, [`f-${field}`]: inner }),
          'To: ana@example.com',
        );
        expect(digests(mentionsIn(payload, delivery, null))).toContain(digests(email('ana@example.com'))[0]);
      }),
    );
    const many = Array.from({ length: 100_000 }, (_, at) => `a${at}x@example.com`);
    expect(mentionsIn(many, delivery, null)).toHaveLength(50);
    const text = 'x@'.repeat(500_000);
    const before = process.cpuUsage();
    mentionsIn(text, delivery, null);
    mentionsIn({ phone: '('.repeat(1_000_000) }, delivery, 'GB');
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });
});
