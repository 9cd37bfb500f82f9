import type { AudienceChange } from './audience/context.ts';
import type { CallChange } from './call/context.ts';
import type { ImportJobChange } from './import-job/context.ts';
import type { InsightChange } from './insight/context.ts';
import type { IntegrationChange } from './integration/context.ts';
import type { MatchingChange } from './matching/context.ts';
import type { MessageChange } from './message/context.ts';
import type { PlaybookChange } from './playbook/context.ts';
import type { PrivacyChange } from './privacy/context.ts';
import type { SegmentChange } from './segment/context.ts';
import type { ShopChange } from './shop/context.ts';
import type { StaffChange } from './staff/context.ts';

/**
 * Everything that a command may change. The store writes all changes of a command in one transaction. The condition is that
 * each entity is still as the command read it (`before`; null where it is new).
 */
export type Change =
  | AudienceChange
  | CallChange
  | ImportJobChange
  | InsightChange
  | IntegrationChange
  | MatchingChange
  | MessageChange
  | PlaybookChange
  | PrivacyChange
  | SegmentChange
  | ShopChange
  | StaffChange;

export type ChangeOf<N extends Change['entity']> = Extract<Change, { readonly entity: N }>;
