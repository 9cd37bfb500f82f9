import type { Change } from '../domain/changes.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { MessageTemplateRepository } from '../domain/message/template.ts';
import type { PlaybookRepository } from '../domain/playbook/playbook.ts';
import type { Shop, ShopRepository } from '../domain/shop/shop.ts';
import type { SpecialDayRepository } from '../domain/shop/special-days.ts';
import { messageTemplateRepository } from './message/template-repository.ts';
import { playbookRepository } from './playbook/playbook-repository.ts';
import { shopRepository } from './shop/shop-repository.ts';
import { cacheSpecialDays } from './shop/special-day-repository.ts';
import { cache } from './table/cached.ts';
import type { Reader } from './table/dynamo-read.ts';

/** The shop, its playbooks and its texts, in the cache of the process. */
export type CachedRepositories = ShopRepository &
  SpecialDayRepository &
  MessageTemplateRepository &
  PlaybookRepository & {
    /** Removes from the cache what the process itself has changed. */
    invalidate(changes: readonly Change[]): void;
  };

const CACHE_TTL_MS = 30_000;

/** Every request reads them, and they rarely change. */
export function cacheRepositories(reader: Reader, now: () => Instant): CachedRepositories {
  // A shop that is not set up yet is not cached, so that its setup is visible at once.
  const isSetUp = ({ version }: Shop) => version > 0;
  const shop = cache(shopRepository(reader).freshShop, { ttlMs: CACHE_TTL_MS, now, isCacheable: isSetUp });
  const days = cacheSpecialDays(reader, now, CACHE_TTL_MS);
  const always = () => true;
  const templates = cache(messageTemplateRepository(reader).freshTemplates, {
    ttlMs: CACHE_TTL_MS,
    now,
    isCacheable: always,
  });
  const playbooks = cache(playbookRepository(reader).freshPlaybooks, {
    ttlMs: CACHE_TTL_MS,
    now,
    isCacheable: always,
  });
  return {
    shop: shop.get,
    freshShop: shop.fresh,
    specialDays: days.specialDays,
    freshSpecialDays: days.freshSpecialDays,
    savedTemplates: templates.get,
    freshTemplates: templates.fresh,
    playbooks: playbooks.get,
    freshPlaybooks: playbooks.fresh,
    invalidate(changes) {
      for (const change of changes) {
        const { entity } = change;
        if (entity === 'specialDays') days.forget(change.after.store);
        if (entity === 'shop' || entity === 'store') shop.invalidate();
        if (entity === 'messageTemplate') templates.invalidate();
        if (entity === 'playbook') playbooks.invalidate();
      }
    },
  };
}
