import type { Customer } from '../../customer/customer.ts';
import type { Integration } from '../../integration/integration.ts';
import type { ShopErasure, ShopLink } from '../../integration/shop-erasure.ts';
import type { Result } from '../../kernel/command.ts';
import { Unavailable } from '../../kernel/unavailable.ts';
import { loadAllRecords } from '../../person/all-records.ts';
import { loadPeople, type Person } from '../../person/people.ts';
import { updateCustomer } from '../../person/update-customer.ts';
import { cancelErasure } from '../../privacy/cancel-erasure.ts';
import { requestErasure } from '../../privacy/request-erasure.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';
import { type Evidence, knownElsewhere } from './known-elsewhere.ts';
import type { SettledPointers, ShopErasureJob } from './shop-erasure-job.ts';

/** What came of the person of a link, to be counted. */
export type LinkSettlement = SettledPointers & { readonly erasing: 0 | 1; readonly detached: 0 | 1 };

/** Merges and changes that may come between. */
const MAX_ATTEMPTS = 5;

/**
 * Asks for the erasure of the person that a link leads to, or detaches the person from the integration where others know them too.
 * @returns null if nothing is left to do: the person is gone, was detached, or was asked for by another of their links
 */
export async function settleLink(
  job: ShopErasureJob,
  integration: Integration,
  erasure: ShopErasure,
  link: ShopLink,
): Promise<LinkSettlement | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const [person = null] = await loadPeople(job.repositories, [link.recordId]);
    if (person === null) return null;
    const records = await loadAllRecords(job.repositories, person.members);
    const links = (await job.links.ofRecords(records.map(({ id }) => id))).filter(
      (one) => one.integration === integration.code,
    );
    // The list is older than the table, or another link of the person was first.
    if (!links.some(({ key }) => key === link.key) || links.some(({ askedIn }) => askedIn === erasure.run)) return null;
    const settlement = await settlePerson(job, integration, erasure, { link, links, person, records });
    if (settlement !== null) return settlement;
  }
  throw new Unavailable('a person changed in every attempt to settle a link');
}

type Linked = {
  readonly link: ShopLink;
  /** All links of the integration to the person. */
  readonly links: readonly ShopLink[];
  readonly person: Person;
  /** All records that hold something about the person. */
  readonly records: readonly Customer[];
};

/** @returns null if the person changed meanwhile */
async function settlePerson(
  job: ShopErasureJob,
  integration: Integration,
  erasure: ShopErasure,
  linked: Linked,
): Promise<LinkSettlement | null> {
  const { link, links, records } = linked;
  const isWaiting = records.some(({ status }) => status !== 'ACTIVE');
  if (!isWaiting && (await isKnownElsewhere(job, integration, records)))
    return detach(job, integration, erasure, linked);
  const context = (operation: string) =>
    job.contextOf(integration.code, operation, ['source', link.key, 'erase-shop', erasure.run].join(' '));
  const asked = await requestErasure(context('requestErasure'), {
    ...{ customerId: link.recordId, delayDays: ERASURE_DELAY_DAYS },
    records: records.map(({ id }) => id),
  });
  // Somebody else asked for it before.
  if (hasError(asked, 'ALREADY_EXISTS')) return { erasing: 1, detached: 0, asked: links, dropped: [] };
  if ('userErrors' in asked) return null;
  // From now on nothing is added to the person, so that this proof holds.
  if (!(await isKnownElsewhere(job, integration, records)))
    return { erasing: 1, detached: 0, asked: links, dropped: [] };
  await cancelErasure(context('cancelErasure'), { customerId: link.recordId });
  return null;
}

async function isKnownElsewhere(
  job: ShopErasureJob,
  integration: Integration,
  records: readonly Customer[],
): Promise<boolean> {
  const evidence: Evidence[] = [];
  for await (const page of job.evidenceOf(records)) {
    // Cover is judged by all sales, so at the end.
    const certain = page.filter((piece) => piece.of !== 'COVER');
    if (knownElsewhere(integration, certain) !== null) return true;
    evidence.push(...page);
  }
  return knownElsewhere(integration, evidence) !== null;
}

/**
 * Takes from the person what the integration is known by: links, external ids, and what it delivered. Its sales stay with the person:
 * the shop made them itself, and returns, cover and books hang on them.
 * @returns null if the person changed meanwhile
 */
async function detach(
  job: ShopErasureJob,
  { code }: Integration,
  { run }: ShopErasure,
  { link, links, person }: Linked,
): Promise<LinkSettlement | null> {
  const { customer } = person;
  const own = customer.externalIds.filter(({ system }) => system === code);
  for (const { value } of own) await job.redactDeliveriesOf(code, value);
  if (own.length > 0) {
    const key = ['source', link.key, 'detach', run, customer.version].join(' ');
    const result = await updateCustomer(job.contextOf(code, 'updateCustomer', key), {
      ...{ customerId: customer.id, expectedVersion: customer.version },
      externalIds: customer.externalIds.filter(({ system }) => system !== code),
    });
    // The person has nothing else to be found by: then the record keeps it.
    if (hasError(result, 'VERSION_CONFLICT')) return null;
  }
  for (const one of links) await job.links.forget(one, job.now());
  return { erasing: 0, detached: 1, asked: [], dropped: links };
}

const hasError = (result: Result<unknown>, code: string): boolean =>
  'userErrors' in result && result.userErrors.some((error) => error.code === code);
