import type { Actor } from '../recording.ts';
import { ADMIN, DESK, ownToken, type Stage, WEB, YORK } from './stage.ts';

export type People = Readonly<Record<'ann' | 'bob' | 'eve' | 'gil', string>>;

export async function registerPeople({ play, name, pass }: Stage): Promise<People> {
  const register = async (key: string, input: object, by: Actor = DESK) => {
    const { customer, outcome } = await play(by, 'registerCustomer', input);
    if (outcome !== 'CREATED') throw new Error(`${key} was not new`);
    pass({ minutes: 5 });
    return name(key, customer.id);
  };
  const address = (lines: string, postalCode: string) => ({
    ...{ lines: [lines], locality: 'York', postalCode, country: 'GB' },
  });
  const person = (given: string, family: string) => ({ name: { given, family } });
  const ann = await register('ann', {
    name: { given: 'Ann', family: 'Archer', preferred: 'Annie', pronunciation: 'AN-ee' },
    emails: [{ address: 'ann.archer@example.com', verified: true, primary: true, label: 'home' }],
    phones: [{ number: '+44 7700 900101', verified: true, primary: true }],
    addresses: [address('1 Fairy Lane', 'YO1 7AA')],
    ...{ birthDate: '1980-02-03', locale: 'en-GB' },
    loyalty: { number: 'L-1001', tier: 'Gold', points: 120, memberSince: '2030-01-01' },
    externalIds: [{ system: 'web', value: 'W-1' }],
    attributes: [{ name: 'ringSize', value: 'M' }],
  });
  await play(WEB, 'registerCustomer', {
    ...{ loyalty: { number: 'L-1001' }, externalIds: [{ system: 'crm', value: 'C-1' }] },
  });
  const bob = await register('bob', { ...person('Bob', 'Baker'), phones: [{ number: '+44 7700 900102' }] }, YORK);
  const eve = await register('eve', {
    ...{ ...person('Eve', 'Evans'), emails: [{ address: 'eve.evans@example.com', verified: true }] },
  });
  const gil = await register('gil', { ...person('Gil', 'Grant'), externalIds: [{ system: 'web', value: 'W-7' }] });
  // The matcher suggests both pairs; the first gets a decision, and the second stays open.
  const alike = (given: string, family: string, birthDate: string, postalCode: string) => ({
    ...{ ...person(given, family), birthDate, addresses: [address('5 Low Road', postalCode)] },
  });
  await register('cara', alike('Cara', 'Coleman', '1975-05-05', 'YO2 4CC'));
  await register('cara2', { ...person('Cara', 'Coleman'), birthDate: '1975-05-05' });
  await register('dan', alike('Dan', 'Dawson', '1966-06-06', 'YO3 4DD'));
  await register('dan2', { ...person('Dan', 'Dawson'), birthDate: '1966-06-06' });
  // The matcher merges the pair.
  const hal = { ...alike('Hal', 'Hutchinson', '1990-09-09', 'YO4 4HH'), phones: [{ number: '+44 7700 900108' }] };
  await register('hal', { ...hal, emails: [{ address: 'hal.hutchinson@example.com' }] });
  await register('hal2', { ...hal, emails: [{ address: 'hal.hutchinson@example.com' }] }, WEB);
  await register('ann2', { ...person('Annie', 'Archer'), externalIds: [{ system: 'till', value: 'T-2' }] });
  await register('fay', { ...person('Fay', 'Foster'), emails: [{ address: 'fay@example.com' }] });
  await register('fay2', { ...person('Fay', 'Fisher'), phones: [{ number: '+44 7700 900106' }] });
  await play(ownToken(ann), 'updateCustomer', { addPhones: [{ number: '+44 7700 900191', label: 'work' }] });
  await play(DESK, 'updateCustomer', {
    ...{ customerId: bob, name: { given: 'Robert', family: 'Baker', preferred: 'Bob' } },
    ...{ addEmails: [{ address: 'bob.baker@example.com' }], attributes: [{ name: 'metal', value: 'gold' }] },
  });
  return { ann, bob, eve, gil };
}

export async function joinPeople({ play, ask, name }: Stage, { ann }: People): Promise<void> {
  const id = (key: string) => name(key, '');
  await play(DESK, 'mergeCustomers', { survivor: ann, others: [id('ann2')], reason: 'The same address' });
  await play(DESK, 'mergeCustomers', { survivor: id('fay'), others: [id('fay2')] });
  await play(DESK, 'unmergeCustomer', { recordId: id('fay2'), reason: 'Two sisters' });
  const { nodes } = await ask(ADMIN, 'matchQueue', { first: 20 });
  if (nodes.length < 2) throw new Error(`the matcher suggests ${nodes.length} pairs`);
  await play(DESK, 'rejectMatch', { left: id('cara'), right: id('cara2'), reason: 'Twins' });
}
