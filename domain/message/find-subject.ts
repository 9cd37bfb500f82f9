import type { Customer } from '../customer/customer.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { historyIdsOf } from '../person/cluster.ts';
import { aboutTypeOfId, loadSubject, type SubjectRepositories } from './load-subject.ts';
import { type AboutType, aboutTypeOfKind, type MessageKind } from './message-kind.ts';
import { type MessageSubject, NOTHING } from './message-subject.ts';

/** The scope that lets a caller read things of a type. */
const SCOPES: Readonly<Record<AboutType, string>> = {
  serviceCase: 'cases:read',
  serviceJob: 'service:read',
  appointment: 'warranties:read',
  warranty: 'warranties:read',
  order: 'orders:read',
};

const NAMES: Readonly<Record<AboutType, string>> = {
  serviceCase: 'a case',
  serviceJob: 'an item in custody',
  appointment: 'an appointment',
  warranty: 'a warranty',
  order: 'an order',
};

/**
 * The thing that a message is about. For a caller who may not read it, it does not exist.
 * @param id null: the message is about nothing
 */
export async function findSubject(
  repositories: SubjectRepositories,
  caller: Caller,
  kind: MessageKind,
  id: string | null,
  path: Path,
): Promise<MessageSubject> {
  const needed = aboutTypeOfKind(kind);
  if (id === null)
    return needed === null ? NOTHING : reject('INVALID', path, `A message of kind ${kind} is about ${NAMES[needed]}.`);
  const type = aboutTypeOfId(id);
  if (type === null) return reject('INVALID', path, `A message is about ${Object.values(NAMES).join(' or ')}.`);
  if (needed !== null && type !== needed)
    return reject('INVALID', path, `A message of kind ${kind} is about ${NAMES[needed]}.`);
  if (!caller.scopes.includes(SCOPES[type])) return rejectUnknown(path);
  return withPart(kind, (await loadSubject(repositories, type, id)) ?? rejectUnknown(path), path);
}

const rejectUnknown = (path: Path): never => reject('NOT_FOUND', path, 'Nothing has this id.');

/** The part of a case that the kind is about: its latest update, or its latest offer without an answer. */
function withPart(kind: MessageKind, subject: MessageSubject, path: Path): MessageSubject {
  if (subject.type !== 'serviceCase' || (kind !== 'CASE_UPDATE' && kind !== 'OFFER')) return subject;
  const { updates, offers } = subject.serviceCase;
  if (kind === 'CASE_UPDATE') {
    const [update] = updates;
    return update === undefined ? reject('INVALID', path, 'The case has no update yet.') : { ...subject, update };
  }
  const offer = offers.findLast(({ offerStatus }) => offerStatus === 'OFFERED');
  return offer === undefined ? reject('INVALID', path, 'The case has no open offer.') : { ...subject, offer };
}

/** The record that owns the subject; null: it is about nothing. Rejects a thing of somebody else. */
export function requireOwnSubject(subject: MessageSubject, customer: Customer, path: Path): string | null {
  const owner = ownerOf(subject);
  if (owner === undefined) return null;
  if (owner === null || !historyIdsOf(customer).includes(owner))
    return reject('INVALID', path, 'This does not belong to this customer.');
  return owner;
}

/** Null: of nobody known; undefined: there is no thing. */
function ownerOf(subject: MessageSubject): string | null | undefined {
  switch (subject.type) {
    case 'serviceCase':
      return subject.serviceCase.customerId;
    case 'serviceJob':
      return subject.serviceJob.customerId;
    case 'appointment':
      return subject.appointment.customerId;
    case 'warranty':
      return subject.warranty.customerId;
    case 'order':
      return subject.order.customerId;
    case 'nothing':
      return undefined;
  }
}
