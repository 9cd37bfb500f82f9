import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Shop, ShopRecords, Store } from './shop.ts';
import type { SpecialDayRecords, SpecialDays } from './special-days.ts';

export type ShopChange =
  | EntityChange<'shop', Shop>
  | EntityChange<'specialDays', SpecialDays>
  | EntityChange<'store', Store>;

export type ShopRepositories = ShopRecords & SpecialDayRecords;

export type ShopCommandContext = CommandContext<ShopRepositories, ShopChange>;
