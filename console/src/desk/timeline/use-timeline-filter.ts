import type { TimelineFilter } from 'customer-graph-client/console';
import { useMemo } from 'react';
import { useTexts } from '../../language/language.ts';
import { endOfDay, startOfDay } from '../../language/zoned-time.ts';
import { useShop } from '../../shop/shop-context.ts';
import { choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { timelineKindTexts } from './texts.ts';

/** The filter of the timeline in the address; null: none. Its days are those of the store of the person at the screen, else of the shop. */
export function useTimelineFilter(): TimelineFilter | null {
  const { get } = useUrlFilters();
  const kind = choiceOf(useTexts(timelineKindTexts), get('kind'));
  const [from, to] = [get('from'), get('to')];
  const { zoneOf, ownStore } = useShop();
  const zone = zoneOf(ownStore);
  return useMemo(() => {
    if (kind === null && from === null && to === null) return null;
    return {
      kinds: kind === null ? null : [kind],
      from: from === null ? null : startOfDay(from, zone),
      to: to === null ? null : endOfDay(to, zone),
    };
  }, [kind, from, to, zone]);
}
