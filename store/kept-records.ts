import type { Change } from '../domain/changes.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { PlaybookRepository } from '../domain/playbook/playbook.ts';
import type { Shop, ShopRepository } from '../domain/shop/shop.ts';
import type { SpecialDayRepository } from '../domain/shop/special-days.ts';
import { playbookRepository } from './playbook/playbook-records.ts';
import { shopRepository } from './shop/shop-records.ts';
import { keepSpecialDays } from './shop/special-days-records.ts';
import type { Reader } from './table/dynamo-read.ts';
import { keep } from './table/kept.ts';

/** The shop and its playbooks as one process keeps them. */
export type KeptRecords = ShopRepository &
  SpecialDayRepository &
  PlaybookRepository & {
    /** Of what the process itself changed. */
    forget(changes: readonly Change[]): void;
  };

const KEPT_MS = 30_000;

/** Every request asks for them, and they hardly ever change. */
export function keepRecords(reader: Reader, now: () => Instant): KeptRecords {
  // A shop that nobody has set up yet is not kept: who does will want to see it at once.
  const isSetUp = ({ version }: Shop) => version > 0;
  const shop = keep(shopRepository(reader).freshShop, { milliseconds: KEPT_MS, now, isThere: isSetUp });
  const days = keepSpecialDays(reader, now, KEPT_MS);
  const anyway = () => true;
  const playbooks = keep(playbookRepository(reader).freshPlaybooks, { milliseconds: KEPT_MS, now, isThere: anyway });
  return {
    shop: shop.get,
    freshShop: shop.fresh,
    specialDays: days.specialDays,
    freshSpecialDays: days.freshSpecialDays,
    playbooks: playbooks.get,
    freshPlaybooks: playbooks.fresh,
    forget(changes) {
      for (const change of changes) {
        const { noun } = change;
        if (noun === 'specialDays') days.forget(change.after.store);
        if (noun === 'shop' || noun === 'store') shop.forget();
        if (noun === 'playbook') playbooks.forget();
      }
    },
  };
}
