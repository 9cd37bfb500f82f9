import { Button, Stack } from '@mantine/core';
import { ConsolePainCausesDocument, type PainDimension } from 'customer-graph-client/console';
import { useState } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import type { DayRange } from '../../language/days.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { PreventionForm } from '../prevention/prevention-form.tsx';
import { usePainName } from '../terms/use-pain-name.ts';
import { CauseLists } from './cause-lists.tsx';
import type { Pain } from './pain-growth.ts';
import { PlannedNote } from './planned-note.tsx';
import { texts } from './texts.ts';

type Props = {
  /** The key of the pain point; null: the drawer is closed. */
  readonly keyName: string | null;
  readonly by: PainDimension;
  readonly range: DayRange;
  readonly pains: readonly Pain[];
  onClose(): void;
};

/** The cases and the feedback behind a pain point, and the way to do something about it. */
export function CausesDrawer({ keyName, by, range, pains, onClose }: Props) {
  const painName = usePainName();
  return (
    <FormDrawer title={keyName === null ? null : painName(by, keyName)} onClose={onClose}>
      {keyName !== null && <Causes {...{ keyName, by, range, pains }} />}
    </FormDrawer>
  );
}

/** The graph gives the pain points of a dimension from the most frequent on. */
function Causes({ keyName, by, range, pains }: Omit<Props, 'onClose' | 'keyName'> & { readonly keyName: string }) {
  const all = useTexts(texts);
  const viewer = useViewer();
  const painName = usePainName();
  const [planning, setPlanning] = useState(false);
  const [planned, setPlanned] = useState(false);
  const maySeeCases = viewer.may('cases:read');
  const rank = pains.findIndex(({ key }) => key === keyName) + 1;
  const read = useRead(ConsolePainCausesDocument, { ...range, by, first: rank }, { pause: !maySeeCases });
  const point = read.data?.painPoints?.find(({ key }) => key === keyName);
  const cases = point?.latestCases ?? [];
  const mayPlan = viewer.may('insights:write') || viewer.may('cases:write');
  return (
    <Stack gap="md">
      {planned && <PlannedNote />}
      {mayPlan && !planning && !planned && <Button onClick={() => setPlanning(true)}>{all.prevent}</Button>}
      {planning && (
        <PreventionForm
          pain={{ by, key: keyName }}
          title={all.preventTitle(painName(by, keyName))}
          caseIds={cases.map(({ id }) => id)}
          onDone={(done) => {
            setPlanning(false);
            setPlanned(done);
          }}
        />
      )}
      {maySeeCases && (
        <ReadView read={read}>{() => <CauseLists cases={cases} feedback={point?.latestFeedback ?? []} />}</ReadView>
      )}
    </Stack>
  );
}
