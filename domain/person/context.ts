import type { CustomerChange, CustomerRepositories } from '../customer/context.ts';
import type { Customer } from '../customer/customer.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { ShopRepositories } from '../shop/context.ts';
import type { Shop } from '../shop/shop.ts';
import type { DailyUseChange, DailyUseRepository } from './daily-use.ts';
import type { Duplicates, DuplicatesRepository } from './duplicates.ts';
import type { IdentityEvent, IdentityEventRepository } from './identity-event.ts';
import type { RelatedCountsRepository } from './related-counts.ts';

export type PersonChange =
  | CustomerChange
  | DailyUseChange
  | EntityChange<'duplicates', Duplicates>
  | EntityChange<'identityEvent', IdentityEvent>;

export type PersonRepositories = CustomerRepositories &
  ShopRepositories &
  DailyUseRepository &
  DuplicatesRepository &
  RelatedCountsRepository &
  IdentityEventRepository;

export type PersonCommandContext = CommandContext<PersonRepositories, PersonChange>;

/** The subject of a command's events, from which a policy knows what to load. */
export type PolicySubject = {
  /** The record that the events belong to; null for an unknown customer. */
  readonly customerId: string | null;
  /** The unidentified record that the command makes for the author. Nothing of it is stored yet, so `customerId` is null. */
  readonly newcomer?: Customer;
  /** The store where it happened. Its opening hours count for deadlines. */
  readonly store: string | null;
  readonly shop: Shop;
  /** The entity that owes the commitment of the events; absent where they are about none. */
  readonly ownerId?: string;
};
