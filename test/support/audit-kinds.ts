import { ITEM_KIND_NAMES, ITEM_KINDS, kindsOf } from '../../store/privacy/item-kinds.ts';

/**
 * All kinds of items in the table, by patterns of `pk sk`. If you add a kind to `store/privacy/item-kinds.ts`, add a check of
 * its references to `audit.ts`, too.
 */
export const KINDS: readonly RegExp[] = ITEM_KIND_NAMES.flatMap((name): readonly RegExp[] => ITEM_KINDS[name].keys);

export const isKnownKind = (pk: string, sk: string): boolean => kindsOf({ pk, sk }).length === 1;
