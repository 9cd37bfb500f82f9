import { MARK, phone, text } from './marks.ts';
import { markedEmail, markedPhone, markedProfile } from './part.ts';
import type { Recorder } from './recorder.ts';

/** Ten phone numbers a person. */
const phonesOf = (person: number): readonly string[] =>
  Array.from({ length: 9 }, (_, index) => phone(10 * person + index));

export const emailOf = (person: number): string => `${MARK}${person}@example.com`;
export const phoneOf = (person: number): string => phonesOf(person)[0] ?? '';

/** Registers the two records of a person. */
export async function registerRecords({ mutate }: Recorder, person: number): Promise<[string, string]> {
  const register = async (letter: string, email: string, number: string, more: object): Promise<string> =>
    (
      await mutate('registerCustomer', 'customer { id }', {
        ...markedProfile(letter, `${person}${letter}`),
        ...{ emails: [markedEmail(email)], phones: [markedPhone(number)], ...more },
        handles: [{ system: `app ${MARK}`, value: `${MARK}.${letter}${person}` }],
      })
    ).customer.id;
  const [one, two] = phonesOf(person);
  const first = await register('a', emailOf(person), one ?? '', {
    loyalty: { number: `${MARK}-L${person}`, tier: text('gold') },
  });
  return [first, await register('b', `${MARK}.two${person}@example.com`, two ?? '', {})];
}

/** Changes everything in the profile of the second record, and the loyalty of the first. */
export async function changeRecords(
  { mutate }: Recorder,
  [first, second]: readonly [string, string],
  person: number,
): Promise<void> {
  const update = (customerId: string, input: object) =>
    mutate('updateCustomer', 'customer { id }', { customerId, ...input });
  const [, , three = '', four = '', five = ''] = phonesOf(person);
  const address = (of: string) => `${MARK}.${of}${person}@example.com`;
  const handle = (of: string) => ({ system: `app ${MARK}`, value: `${MARK}.${of}${person}` });
  await update(first, { loyalty: { number: `${MARK}-M${person}`, tier: text('silver') } });
  await update(second, {
    ...markedProfile('b', `${person}c`),
    ...{ emails: [markedEmail(address('three'))], phones: [markedPhone(three)] },
  });
  await update(second, {
    addEmails: [markedEmail(address('four')), markedEmail(address('five'))],
    addPhones: [markedPhone(four), markedPhone(five)],
    addHandles: [handle('d'), handle('e')],
  });
  await update(second, { removeEmails: [address('five')], removePhones: [five], removeHandles: [handle('e')] });
}

/** Finds the person by every kind of key. */
export async function findByKeys({ mutate }: Recorder, person: number): Promise<void> {
  const externalId = { system: `web-a-${MARK}`, value: `${MARK}-E${person}a` };
  const keys = [
    { email: emailOf(person) },
    { phone: phoneOf(person) },
    { loyaltyNumber: `${MARK}-M${person}` },
    { externalId },
    { handle: { system: `app ${MARK}`, value: `${MARK}.a${person}` } },
  ];
  for (const [index, customer] of keys.entries())
    await mutate('setContactRules', 'customer { id }', { customer, weeklyCap: index + 3 });
}
