import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type CaseFilter, ConsoleDeskCasesDocument } from 'customer-graph-client/console';
import { Dialog } from '../../components/dialog.tsx';
import { Page } from '../../components/page.tsx';
import { PageList } from '../../components/page-list.tsx';
import { StoreSelect } from '../../components/store-select.tsx';
import { usePages } from '../../graph/use-pages.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { caseReasonTexts, caseStatusTexts, severityTexts } from '../../terms/case-terms.ts';
import { ChoiceSelect, choiceOf } from '../common/choice-select.tsx';
import { useUrlFilters } from '../common/use-url-filters.ts';
import { CaseList } from './case-list.tsx';
import { OpenCaseForm } from './open-case-form.tsx';
import { texts } from './texts.ts';

/** The cases with the earliest due promise first. */
export default function CasesPage() {
  const all = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const { staffId, may } = useViewer();
  const { get, set } = useUrlFilters();
  const statuses = useTexts(caseStatusTexts);
  const severities = useTexts(severityTexts);
  const reasons = useTexts(caseReasonTexts);
  const status = choiceOf(statuses, get('status'));
  const severity = choiceOf(severities, get('severity'));
  const reason = choiceOf(reasons, get('reason'));
  const filter: CaseFilter = {
    status: status === null ? null : [status],
    severity: severity === null ? null : [severity],
    reason: reason === null ? null : [reason],
    store: get('store'),
    assignee: get('who') === 'mine' ? staffId : null,
    unassigned: get('who') === 'unassigned' ? true : null,
    breachedOnly: get('late') === 'yes' ? true : null,
  };
  const pages = usePages(ConsoleDeskCasesDocument, { filter, first: 20 }, (data) => data.caseQueue, 'CASES');
  const people = [
    { value: '', label: all.everybody },
    ...(staffId === null ? [] : [{ value: 'mine', label: all.mine }]),
    { value: 'unassigned', label: all.unassigned },
  ];
  return (
    <Page title={all.title} actions={may('cases:write') && <Button onClick={open}>{all.open}</Button>}>
      <Group align="end">
        <ChoiceSelect
          label={all.status}
          texts={statuses}
          any={all.waitingForUs}
          value={status}
          onChange={(value) => set('status', value)}
        />
        <ChoiceSelect
          label={all.severity}
          texts={severities}
          any={all.any}
          value={severity}
          onChange={(value) => set('severity', value)}
        />
        <ChoiceSelect
          label={all.reason}
          texts={reasons}
          any={all.any}
          value={reason}
          onChange={(value) => set('reason', value)}
        />
        <StoreSelect value={get('store')} onChange={(store) => set('store', store)} />
        <NativeSelect
          label={all.who}
          value={get('who') ?? ''}
          data={people}
          onChange={(event) => set('who', event.currentTarget.value)}
        />
        <Checkbox
          label={all.late}
          checked={get('late') === 'yes'}
          mb="xs"
          onChange={(event) => set('late', event.currentTarget.checked ? 'yes' : null)}
        />
      </Group>
      <PageList pages={pages} empty={all.none}>
        {(cases) => <CaseList cases={cases} />}
      </PageList>
      <Dialog opened={opened} onClose={close} title={all.open} size="lg">
        <OpenCaseForm onDone={close} />
      </Dialog>
    </Page>
  );
}
