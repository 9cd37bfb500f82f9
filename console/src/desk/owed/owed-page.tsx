import { Group, NativeSelect } from '@mantine/core';
import { type CommitmentFilter, ConsoleDeskOwedDocument } from 'customer-graph-client/console';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { addDays } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { startOfDay } from '../../language/zoned-time.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { ChoiceSelect, choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { OwedList } from './owed-list.tsx';
import { commitmentKindTexts, texts } from './texts.ts';

/** What the shop owes to its customers, the most urgent first. */
export default function OwedPage() {
  const all = useTexts(texts);
  const kinds = useTexts(commitmentKindTexts);
  const { staffId } = useViewer();
  const { get, set } = useUrlFilters();
  const chosenKind = choiceOf(kinds, get('kind'));
  const { zoneOf, today } = useShop();
  const store = get('store') === 'ONLINE' ? null : get('store');
  const endOfToday = startOfDay(addDays(today(store), 1), zoneOf(store));
  const filter: CommitmentFilter = {
    kinds: chosenKind === null ? null : [chosenKind],
    store: get('store'),
    assignee: get('who') === 'mine' ? staffId : null,
    unassigned: get('who') === 'unassigned' ? true : null,
    overdueOnly: get('when') === 'overdue' ? true : null,
    dueBefore: get('when') === 'today' ? endOfToday : null,
  };
  const pages = usePages(ConsoleDeskOwedDocument, { filter, first: 20 }, (data) => data.commitments, 'COMMITMENTS');
  const people = [
    { value: '', label: all.everybody },
    ...(staffId === null ? [] : [{ value: 'mine', label: all.mine }]),
    { value: 'unassigned', label: all.unassigned },
  ];
  return (
    <Page title={all.title}>
      <Group align="end">
        <StoreSelect value={get('store')} online onChange={(store) => set('store', store)} />
        <ChoiceSelect
          label={all.kind}
          texts={kinds}
          any={all.allKinds}
          value={chosenKind}
          onChange={(value) => set('kind', value)}
        />
        <NativeSelect
          label={all.who}
          value={get('who') ?? ''}
          data={people}
          onChange={(event) => set('who', event.currentTarget.value)}
        />
        <NativeSelect
          label={all.when}
          value={get('when') ?? ''}
          data={[
            { value: '', label: all.anyTime },
            { value: 'overdue', label: all.OVERDUE },
            { value: 'today', label: all.today },
          ]}
          onChange={(event) => set('when', event.currentTarget.value)}
        />
      </Group>
      <PageList pages={pages} empty={all.none}>
        {(commitments) => <OwedList commitments={commitments} counted={pages.items} hasMore={pages.hasMore} />}
      </PageList>
    </Page>
  );
}
