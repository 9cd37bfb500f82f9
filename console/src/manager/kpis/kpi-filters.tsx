import { Group, NativeSelect } from '@mantine/core';
import type { Period } from 'customer-graph-client/console';
import { type ChosenRange, DateRange } from '../../components/date-range.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

export type KpiFilter = {
  readonly by: Period;
  /** Empty texts: all of them. */
  readonly store: string;
  readonly touchpoint: string;
  readonly agent: string;
};

const PERIODS: readonly Period[] = ['DAY', 'WEEK', 'MONTH'];

type Props = {
  readonly time: ChosenRange;
  readonly filter: KpiFilter;
  readonly touchpoints: readonly string[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  onTime(time: ChosenRange): void;
  onFilter(filter: KpiFilter): void;
};

export function KpiFilters({ time, filter, touchpoints, agents, onTime, onFilter }: Props) {
  const all = useTexts(texts);
  const periods = PERIODS.map((value) => ({ value, label: all[value] }));
  return (
    <Group gap="sm" align="flex-start">
      <DateRange value={time} onChange={onTime} />
      <NativeSelect
        label={all.by}
        value={filter.by}
        data={periods}
        onChange={(event) => onFilter({ ...filter, by: event.currentTarget.value as Period })}
      />
      <StoreSelect value={filter.store} onChange={(store) => onFilter({ ...filter, store: store ?? '' })} />
      <NativeSelect
        label={all.touchpoint}
        value={filter.touchpoint}
        data={[{ value: '', label: all.allTouchpoints }, ...touchpoints]}
        // The graph has no figures for an agent at a touchpoint.
        onChange={(event) => onFilter({ ...filter, touchpoint: event.currentTarget.value, agent: '' })}
      />
      {agents.length > 0 && (
        <NativeSelect
          label={all.agent}
          value={filter.agent}
          data={[{ value: '', label: all.allAgents }, ...agents.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => onFilter({ ...filter, agent: event.currentTarget.value, touchpoint: '' })}
        />
      )}
    </Group>
  );
}
