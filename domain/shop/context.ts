import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Shop, ShopRepository, Store } from './shop.ts';
import type { SpecialDayRepository, SpecialDays } from './special-days.ts';

export type ShopChange =
  | EntityChange<'shop', Shop>
  | EntityChange<'specialDays', SpecialDays>
  | EntityChange<'store', Store>;

export type ShopRepositories = ShopRepository & SpecialDayRepository;

export type ShopCommandContext = CommandContext<ShopRepositories, ShopChange>;
