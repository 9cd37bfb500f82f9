import { z } from 'zod';
import type { Mapping } from '../connector.ts';
import { type EventTimes, versionOf } from './event-version.ts';
import { toSourceCustomer } from './map-ticket.ts';
import { optionalText, zendeskId, zendeskTime } from './zendesk-fields.ts';

/**
 * `detail` of a user event.
 * https://developer.zendesk.com/api-reference/webhooks/event-types/user-events/#detail-object-properties
 */
export const userDetail = z.object({
  id: zendeskId,
  email: optionalText,
  role: z.string().nullish(),
  updated_at: zendeskTime.nullish(),
});
type UserDetail = z.output<typeof userDetail>;

/** `event` of a change of one field. */
export const fieldChange = z.object({ current: z.union([z.string(), z.boolean(), z.number()]).nullish() });

const PATH = ['detail'];

/**
 * The user as a customer. Agents and administrators are members of staff, not customers. A deleted user is no request for
 * erasure: the desk has its own for that.
 * @param action the topic after `user.`
 */
export function mapUser(action: string, detail: UserDetail, current: unknown, times: EventTimes): Mapping {
  if (detail.role != null && detail.role.toLowerCase() !== 'end-user') return { ignored: true };
  const state = { externalId: detail.id, version: versionOf(detail.updated_at ?? times.time, times), path: PATH };
  const isRemoved = action === 'deleted' || (action === 'active_changed' && current === false);
  if (isRemoved) return { records: [{ kind: 'customerRemoval', ...state }] };
  const name =
    action === 'name_changed' && typeof current === 'string' && current.trim() !== '' ? current.trim() : null;
  const user = { id: detail.id, name, email: detail.email, phone: null };
  return { records: [toSourceCustomer(user, state.version, PATH)] };
}
