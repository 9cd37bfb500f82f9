import { Button } from '@mantine/core';
import { ConsoleDeskUpdateCaseDocument } from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { StaffSearch } from '../common/staff-search.tsx';
import type { ShownCase } from './case-type.ts';
import { texts } from './texts.ts';

/** Says who works on a case. */
export function AssignButtons({ serviceCase: { id: caseId, assignee } }: { readonly serviceCase: ShownCase }) {
  const { assign, assignMe, release } = useTexts(texts);
  const { staffId, name } = useViewer();
  const command = useCommand(ConsoleDeskUpdateCaseDocument, (data) => data.updateCase ?? null);
  return (
    <>
      {staffId !== null && assignee !== name && (
        <Button
          variant="default"
          size="xs"
          loading={command.busy}
          onClick={() => void command.run({ caseId, assignee: staffId })}
        >
          {assignMe}
        </Button>
      )}
      <DialogButton text={assign}>
        {(close) => (
          <StaffSearch
            busy={command.busy}
            onChoose={async (staff) => {
              if ((await command.run({ caseId, assignee: staff.id })) !== null) close();
            }}
          />
        )}
      </DialogButton>
      {assignee != null && (
        <Button
          variant="default"
          size="xs"
          loading={command.busy}
          onClick={() => void command.run({ caseId, assignee: null })}
        >
          {release}
        </Button>
      )}
      <CommandNotice command={command} />
    </>
  );
}
