import type { CallChange } from './call/context.ts';
import type { InsightChange } from './insight/context.ts';
import type { MatchingChange } from './matching/context.ts';
import type { MessageChange } from './message/context.ts';
import type { PlaybookChange } from './playbook/context.ts';
import type { PrivacyChange } from './privacy/context.ts';
import type { ShopChange } from './shop/context.ts';
import type { StaffChange } from './staff/context.ts';

/**
 * Everything that a command may change. The store writes all changes of a command in one transaction. The condition is that
 * each entity is still as the command read it (`before`; null where it is new).
 */
export type Change =
  | CallChange
  | InsightChange
  | MatchingChange
  | MessageChange
  | PlaybookChange
  | PrivacyChange
  | ShopChange
  | StaffChange;

export type ChangeOf<N extends Change['entity']> = Extract<Change, { readonly entity: N }>;
