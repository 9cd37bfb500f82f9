import type { Customer } from '../../customer/customer.ts';
import { sourceOf } from '../../kernel/caller.ts';
import { isGraphJob } from '../../kernel/jobs.ts';
import type { Preferences } from '../../preferences/preferences.ts';
import { roleOf } from '../run/source-role.ts';

/** What the table holds of a person, as far as it says who knows the person. */
export type Evidence =
  | { readonly of: 'RECORD'; readonly record: Customer }
  /** A link of a system to one of the person's records; null: of a former version, which does not say whose it is. */
  | { readonly of: 'LINK'; readonly integration: string | null }
  /** An entry of the history, with the integration that brought it; null: somebody else did. */
  | { readonly of: 'ENTRY'; readonly entry: string; readonly id: string; readonly broughtBy: string | null }
  /** Cover, with the sale that it came with. */
  | { readonly of: 'COVER'; readonly orderId: string | null }
  /** What no integration brings: an item in custody, a call, an inspection, a claim, a file. */
  | { readonly of: 'SERVICE'; readonly entry: string }
  | { readonly of: 'PREFERENCES'; readonly preferences: Preferences }
  /** A guest's sale with a contact that is verified for the person. */
  | { readonly of: 'GUEST_ORDER'; readonly broughtBy: string | null }
  /** A change in the audit log. */
  | { readonly of: 'CHANGE'; readonly by: string; readonly isByStaff: boolean };

/** The integration of which somebody asks whether it alone knows the person. */
export type AskedIntegration = { readonly code: string; readonly system: Parameters<typeof roleOf>[0] };

/**
 * Why others know the person as well; null: everything that is known of the person came from this integration, or follows from
 * that by itself. An erasure cannot be undone, so each thing has to prove where it came from, and what does not prove it counts as
 * somebody else's. The audit log is a second proof: it is some seconds late, and ends with its own time.
 */
export function knownElsewhere({ code, system }: AskedIntegration, evidence: readonly Evidence[]): string | null {
  const sold = new Set(
    evidence.flatMap((piece) => (piece.of === 'ENTRY' && piece.broughtBy === code ? [piece.id] : [])),
  );
  for (const piece of evidence) {
    const reason = reasonIn(piece, code, system, sold);
    if (reason !== null) return reason;
  }
  return null;
}

/**
 * The same of an unidentified record, which a client makes by a contact and the first thing that is said under it. It does not say
 * who brought it, so everything in it has to.
 */
export function guestKnownElsewhere(asked: AskedIntegration, evidence: readonly Evidence[]): string | null {
  const things = evidence.filter(({ of }) => of !== 'RECORD');
  return things.some(({ of }) => of === 'ENTRY')
    ? knownElsewhere(asked, things)
    : 'nothing that the integration brought';
}

function reasonIn(
  piece: Evidence,
  code: string,
  system: AskedIntegration['system'],
  sold: ReadonlySet<string>,
): string | null {
  switch (piece.of) {
    case 'RECORD':
      return reasonInRecord(piece.record, code, system);
    case 'LINK':
      return piece.integration === code ? null : 'a link of another system';
    case 'ENTRY':
      return piece.broughtBy === code ? null : `an entry of the kind ${piece.entry}`;
    case 'COVER':
      return piece.orderId !== null && sold.has(piece.orderId) ? null : 'cover';
    case 'SERVICE':
      return `an entry of the kind ${piece.entry}`;
    case 'PREFERENCES':
      return hasOwnPreferences(piece.preferences) ? 'preferences' : null;
    case 'GUEST_ORDER':
      return piece.broughtBy === code ? null : "a guest's sale";
    case 'CHANGE':
      return !piece.isByStaff && (piece.by === code || isGraphJob(piece.by)) ? null : 'a change in the audit log';
  }
}

function reasonInRecord(record: Customer, code: string, system: AskedIntegration['system']): string | null {
  // A record that was added to a person that others had registered has another first record, which fails by itself.
  if (record.broughtBy !== code && record.addedBy !== code) return 'a record';
  if (record.externalIds.some((one) => one.system !== code)) return 'an external id';
  if (record.identified === false || (record.unidentified ?? []).length > 0) return 'an unidentified record';
  const source = sourceOf({ role: roleOf(system) });
  return record.origins.every((origin) => origin.source === source) ? null : 'a value of the profile';
}

/** No integration sets tastes or rules. Answers about consent are entries, and what the shop sent follows from them. */
function hasOwnPreferences({ rules, tastes }: Preferences): boolean {
  const { likes, dislikes, sizes } = tastes;
  return Object.values(rules).some((rule) => rule !== null) || [likes, dislikes, sizes].some((list) => list.length > 0);
}
