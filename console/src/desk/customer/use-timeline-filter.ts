import type { TimelineFilter } from 'customer-graph-client/console';
import { useMemo } from 'react';
import { useTexts } from '../../language/language.ts';
import { choiceOf } from '../common/choice-select.tsx';
import { timelineKindTexts } from '../common/timeline-texts.ts';
import { useUrlFilters } from '../common/use-url-filters.ts';

/** The filter of the timeline in the address; null: none. Its days are those of UTC. */
export function useTimelineFilter(): TimelineFilter | null {
  const { get } = useUrlFilters();
  const kind = choiceOf(useTexts(timelineKindTexts), get('kind'));
  const [from, to] = [get('from'), get('to')];
  return useMemo(() => {
    if (kind === null && from === null && to === null) return null;
    return {
      kinds: kind === null ? null : [kind],
      from: from === null ? null : `${from}T00:00:00Z`,
      to: to === null ? null : `${to}T23:59:59.999Z`,
    };
  }, [kind, from, to]);
}
