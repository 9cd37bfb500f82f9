import { Group, NativeSelect } from '@mantine/core';
import { type CommitmentFilter, ConsoleDeskOwedDocument } from 'customer-graph-client/console';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ChoiceSelect, choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { OwedList } from './owed-list.tsx';
import { commitmentKindTexts, texts } from './texts.ts';

/** What the shop owes to its customers, the most urgent first. */
export default function OwedPage() {
  const { title, none, kind, allKinds, who, everybody, mine, unassigned, when, anyTime, overdue } = useTexts(texts);
  const kinds = useTexts(commitmentKindTexts);
  const { staffId } = useViewer();
  const { get, set } = useUrlFilters();
  const chosenKind = choiceOf(kinds, get('kind'));
  const filter: CommitmentFilter = {
    kinds: chosenKind === null ? null : [chosenKind],
    store: get('store'),
    assignee: get('who') === 'mine' ? staffId : null,
    unassigned: get('who') === 'unassigned' ? true : null,
    overdueOnly: get('when') === 'overdue' ? true : null,
  };
  const pages = usePages(ConsoleDeskOwedDocument, { filter, first: 20 }, (data) => data.commitments, 'COMMITMENTS');
  const people = [
    { value: '', label: everybody },
    ...(staffId === null ? [] : [{ value: 'mine', label: mine }]),
    { value: 'unassigned', label: unassigned },
  ];
  return (
    <Page title={title}>
      <Group align="end">
        <StoreSelect value={get('store')} online onChange={(store) => set('store', store)} />
        <ChoiceSelect
          label={kind}
          texts={kinds}
          any={allKinds}
          value={chosenKind}
          onChange={(value) => set('kind', value)}
        />
        <NativeSelect
          label={who}
          value={get('who') ?? ''}
          data={people}
          onChange={(event) => set('who', event.currentTarget.value)}
        />
        <NativeSelect
          label={when}
          value={get('when') ?? ''}
          data={[
            { value: '', label: anyTime },
            { value: 'overdue', label: overdue },
          ]}
          onChange={(event) => set('when', event.currentTarget.value)}
        />
      </Group>
      <PageList pages={pages} empty={none}>
        {(commitments) => <OwedList commitments={commitments} />}
      </PageList>
    </Page>
  );
}
