import { Group, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../language/language.ts';
import { ChoiceSelect, choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { texts, timelineKindTexts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { useTimelineFilter } from './use-timeline-filter.ts';

type Props = { readonly customerId: string; readonly first: ComponentProps<typeof Timeline>['first'] };

/** Everything that happened with the person, filtered by kind and days. */
export function TimelineView({ customerId, first }: Props) {
  const { title, show, everything, from, to } = useTexts(texts);
  const kinds = useTexts(timelineKindTexts);
  const { get, set } = useUrlFilters();
  const filter = useTimelineFilter();
  return (
    <Panel title={title}>
      <Group align="end">
        <ChoiceSelect
          label={show}
          texts={kinds}
          any={everything}
          value={choiceOf(kinds, get('kind'))}
          onChange={(value) => set('kind', value)}
        />
        {Object.entries({ from, to }).map(([name, label]) => (
          <TextInput
            key={name}
            type="date"
            label={label}
            value={get(name) ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </Group>
      <Timeline customerId={customerId} filter={filter} first={first} />
    </Panel>
  );
}
