import type { InsightChange } from './insight/context.ts';
import type { MatchingChange } from './matching/context.ts';
import type { PlaybookChange } from './playbook/context.ts';
import type { ShopChange } from './shop/context.ts';

/**
 * Everything that a command may change. The store writes all changes of a command in one transaction, under the condition
 * that each entity is still as it was read (`before`; null: is not there yet).
 */
export type Change = InsightChange | MatchingChange | PlaybookChange | ShopChange;

export type ChangeOf<N extends Change['entity']> = Extract<Change, { readonly entity: N }>;
