import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { ConsoleDeskFeedbackDocument, type FeedbackFilter } from 'customer-graph-client/console';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { addDays } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { metricTexts } from '../../terms/feedback-terms.ts';
import { ChoiceSelect, choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { FeedbackList } from './feedback-list.tsx';
import { texts } from './texts.ts';

const SPANS = [7, 31, 90] as const;

/** What everybody said, the newest first: what the desk reads in the morning. */
export default function FeedbackPage() {
  const all = useTexts(texts);
  const metrics = useTexts(metricTexts);
  const { today } = useShop();
  const { get, set } = useUrlFilters();
  const metric = choiceOf(metrics, get('question'));
  const days = SPANS.find((span) => String(span) === get('days')) ?? 31;
  const to = today(null);
  const from = addDays(to, 1 - days);
  const filter: FeedbackFilter = {
    ...{ from, to, store: get('store') },
    metric: metric === null ? null : [metric],
    lowOnly: get('low') === 'yes' ? true : null,
    withoutCase: get('case') === 'none' ? true : null,
  };
  const pages = usePages(ConsoleDeskFeedbackDocument, { filter, first: 20 }, (data) => data.feedback, 'FEEDBACK');
  return (
    <Page title={all.title}>
      <Group align="end">
        <ChoiceSelect
          label={all.question}
          texts={metrics}
          any={all.any}
          value={metric}
          onChange={(value) => set('question', value)}
        />
        <NativeSelect
          label={all.days}
          value={String(days)}
          data={SPANS.map((span) => ({ value: String(span), label: all.lastDays(span) }))}
          onChange={(event) => set('days', event.currentTarget.value)}
        />
        <StoreSelect value={get('store')} onChange={(store) => set('store', store)} />
        <Checkbox
          label={all.lowOnly}
          checked={get('low') === 'yes'}
          mb="xs"
          onChange={(event) => set('low', event.currentTarget.checked ? 'yes' : null)}
        />
        <Checkbox
          label={all.withoutCase}
          checked={get('case') === 'none'}
          mb="xs"
          onChange={(event) => set('case', event.currentTarget.checked ? 'none' : null)}
        />
      </Group>
      <PageList pages={pages} empty={all.none}>
        {(feedback) => <FeedbackList feedback={feedback} />}
      </PageList>
    </Page>
  );
}
