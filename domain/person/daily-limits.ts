import type { CustomerRepository } from '../customer/customer.ts';
import type { Admission, AdmittedCommand } from '../kernel/admission.ts';
import { asPortChanges } from '../kernel/change.ts';
import { nodeTypeOf } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Day } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { dayAt, type ShopRepository } from '../shop/shop.ts';
import { recordIdsOf } from './cluster.ts';
import type { DailyUse, DailyUseChange, DailyUseRepository } from './daily-use.ts';

/**
 * What a customer's own token may add in one day, over all records of the person. `commands` bounds all of it together,
 * and what has no bound of its own: settings, consents, answers, idempotency records.
 */
export const DEFAULT_DAILY_LIMITS = {
  feedback: 30,
  cases: 10,
  claims: 10,
  bookings: 20,
  interactions: 100,
  uploads: 40,
  commands: 300,
} as const satisfies Readonly<Record<string, number>>;

export type DailyLimit = keyof typeof DEFAULT_DAILY_LIMITS;
export type DailyLimits = Readonly<Record<DailyLimit, number>>;
export const DAILY_LIMITS = Object.keys(DEFAULT_DAILY_LIMITS) as readonly DailyLimit[];

/** The mutations with a bound of their own. Each adds an item that stays. */
const LIMIT_OF_MUTATION = new Map<string, DailyLimit>([
  ['submitFeedback', 'feedback'],
  ['openCase', 'cases'],
  ['fileWarrantyClaim', 'claims'],
  ['bookAppointment', 'bookings'],
  ['bookInspection', 'bookings'],
  ['recordInteraction', 'interactions'],
  ['requestUpload', 'uploads'],
]);

const PLURALS: Readonly<Record<DailyLimit, string>> = {
  feedback: 'pieces of feedback',
  cases: 'new cases',
  claims: 'claims',
  bookings: 'bookings',
  interactions: 'interactions',
  uploads: 'uploads',
  commands: 'changes',
};

/**
 * Bounds the commands of customers' own tokens by the day of the shop. It reads the token's record and what the person did
 * today, in one round trip beside the reads of the command; the other records of a merged person take one more.
 */
export function dailyLimits(
  repositories: Pick<CustomerRepository, 'customer'> & Pick<ShopRepository, 'shop'> & DailyUseRepository,
  limits: DailyLimits,
): Admission {
  return {
    async admit(command, now) {
      const { subject } = command;
      // The subject of a command of the staff is a member of staff, and no bound is for them.
      if (subject === null || nodeTypeOf(subject) === 'staffMember') return [];
      const day = dayAt(await repositories.shop(), null, now);
      const [customer, own] = await inParallel(
        () => repositories.customer(subject),
        () => repositories.dailyUses([subject], day),
      );
      const ids = customer === null ? [subject] : recordIdsOf(customer);
      const [survivor = subject] = ids;
      const missing = ids.filter((id) => id !== subject);
      const others = missing.length === 0 ? [] : await repositories.dailyUses(missing, day);
      return asPortChanges([countCommand(command, { survivor, day, uses: [...own, ...others] }, limits)]);
    },
  };
}

/**
 * Counts a command at the survivor. What the other records counted before they were merged stays with them, and leaves
 * less to the survivor. Rejects a command above a bound.
 */
function countCommand(
  { operation }: Pick<AdmittedCommand, 'operation'>,
  { survivor, day, uses }: { readonly survivor: string; readonly day: Day; readonly uses: readonly DailyUse[] },
  limits: DailyLimits,
): DailyUseChange {
  const own = LIMIT_OF_MUTATION.get(operation);
  const counted: readonly DailyLimit[] = own === undefined ? ['commands'] : [own, 'commands'];
  const below = counted.map((limit) => {
    const used = (of: readonly DailyUse[]) => of.reduce((sum, { counts }) => sum + (counts[limit] ?? 0), 0);
    const most = limits[limit];
    if (used(uses) >= most)
      reject(
        'LIMIT_EXCEEDED',
        ['input'],
        `This is more than ${most} ${PLURALS[limit]} in one day. Try again tomorrow.`,
      );
    return [limit, most - used(uses.filter(({ customerId }) => customerId !== survivor))] as const;
  });
  return { entity: 'dailyUse', customerId: survivor, day, below: Object.fromEntries(below) };
}
