import type { Customer } from '../customer/customer.ts';
import { emailAddressKey } from '../customer/email.ts';
import { isUnidentified } from '../customer/unidentified.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import { recordIdsOf } from '../person/cluster.ts';
import type { PreferencesCommandContext } from '../preferences/context.ts';
import { setContactConsents } from '../preferences/set-contact-consents.ts';
import type { MessageChange, MessageRepositories } from './context.ts';
import type { Message } from './message.ts';
import { type DeliveryReport, withReport } from './message-status.ts';

/** What a provider reports about a message. */
export type ProviderReport = DeliveryReport & {
  readonly messageId: string;
  /** Whether nothing will ever reach the address. */
  readonly isPermanent: boolean;
};

export type ReportDependencies = {
  /** They read consistently. */
  readonly repositories: MessageRepositories;
  readonly commit: (changes: readonly MessageChange[]) => Promise<CommitOutcome>;
  readonly backoff: (attempt: number) => Promise<boolean>;
  /** The context of a command with this idempotency key. */
  readonly contextFor: (idempotencyKey: string) => PreferencesCommandContext;
  readonly now: () => Instant;
};

/** The report could not be recorded in any attempt. The provider's event is delivered again. */
class ReportNotRecorded extends Error {
  override name = 'ReportNotRecorded';
}

/**
 * Records what became of a message. Mail that came back for good marks the address; a complaint denies consent. Each step may
 * run again. A message that is gone was erased.
 */
export async function applyReport(dependencies: ReportDependencies, report: ProviderReport): Promise<void> {
  const message = await recordReport(dependencies, report);
  if (message === null) return;
  if (report.status === 'BOUNCED' && report.isPermanent) await markAddress(dependencies, message);
  if (report.status === 'COMPLAINED') await stopContact(dependencies, message);
}

async function recordReport(
  { repositories, commit, backoff }: ReportDependencies,
  report: ProviderReport,
): Promise<Message | null> {
  for (let attempt = 0; ; attempt++) {
    const [message = null] = await repositories.messages([report.messageId]);
    if (message === null) return null;
    const after = withReport(message, report);
    if (after === message || (await commit([{ entity: 'message', before: message, after }])) === 'committed')
      return after;
    if (!(await backoff(attempt))) throw new ReportNotRecorded();
  }
}

/** Marks the address in each record of the person, so that nothing more is sent there. */
async function markAddress(
  { repositories, commit, backoff, now }: ReportDependencies,
  { customerId, to, sentVia }: Message,
): Promise<void> {
  if (to === undefined || sentVia !== 'EMAIL') return;
  for (let attempt = 0; ; attempt++) {
    const named = await repositories.customer(customerId);
    const owner = await ownerOf(repositories, named);
    const others = owner === null ? [] : recordIdsOf(owner).filter((id) => id !== customerId && id !== owner.id);
    const known = owner === named ? [named] : [named, owner];
    const records = [...known, ...(others.length === 0 ? [] : await repositories.customers(others))];
    const changes = records.flatMap((before): readonly MessageChange[] => {
      const after = before === null ? null : withMark(before, emailAddressKey(to), now());
      return before === null || after === null ? [] : [{ entity: 'customer', before, after }];
    });
    if (changes.length === 0 || (await commit(changes)) === 'committed') return;
    if (!(await backoff(attempt))) throw new ReportNotRecorded();
  }
}

/** The record with the mark; null where it has no such address, or is marked already. */
function withMark(customer: Customer, key: string, now: Instant): Customer | null {
  const isMarkable = ({ address, undeliverableSince }: Customer['emails'][number]) =>
    undeliverableSince === undefined && emailAddressKey(address) === key;
  if (customer.status !== 'ACTIVE' || !customer.emails.some(isMarkable)) return null;
  const emails = customer.emails.map((email) => (isMarkable(email) ? { ...email, undeliverableSince: now } : email));
  return { ...customer, version: customer.version + 1, updatedAt: now, emails };
}

/** The record as which an unidentified record was identified, else the record itself. */
async function ownerOf(
  repositories: Pick<MessageRepositories, 'customer'>,
  record: Customer | null,
): Promise<Customer | null> {
  const owner = record?.identifiedAs;
  return owner === undefined ? record : repositories.customer(owner);
}

/** Who reports a message as spam wants no more of its kind. An unidentified record has no consents, so its address is marked. */
async function stopContact(dependencies: ReportDependencies, message: Message): Promise<void> {
  const { repositories } = dependencies;
  const owner = await ownerOf(repositories, await repositories.customer(message.customerId));
  if (owner === null) return;
  await (isUnidentified(owner) ? markAddress(dependencies, message) : denyConsent(dependencies, message, owner.id));
}

/** A complaint denies consent for the purpose of the message, and for marketing. */
async function denyConsent(
  { contextFor, now }: ReportDependencies,
  { id, sentVia, messagePurpose }: Message,
  customerId: string,
): Promise<void> {
  if (sentVia === null) return;
  const purposes = [...new Set([messagePurpose, 'MARKETING' as const])];
  const evidence = `The person reported the message ${id} as spam.`;
  const result = await setContactConsents(contextFor(`complaint ${id}`), {
    customer: { id: customerId },
    occurredAt: now(),
    answers: purposes.map((purpose) => ({ channel: sentVia, purpose, consent: 'DENIED', evidence })),
  });
  // A person who is being erased gets no more messages anyway.
  const isOther =
    'userErrors' in result && result.userErrors.some(({ code }) => code !== 'NOT_ALLOWED' && code !== 'NOT_FOUND');
  if (isOther) throw new ReportNotRecorded();
}
