import { Text } from '@mantine/core';
import { ConsoleCallDocument } from 'customer-graph-client/console';
import { RecordCallForm } from '../../common-forms/record-call-form.tsx';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { texts } from './texts.ts';

/** The call that was promised to the person, who may stand here by now. */
export function CallForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const { callRecorded, noCall } = useTexts(texts);
  const read = useRead(ConsoleCallDocument, { id: subjectId ?? '' }, { pause: subjectId === null });
  return (
    <ReadView read={read}>
      {({ node }) =>
        node?.__typename === 'Call' ? (
          <RecordCallForm
            call={node}
            phones={customer.phones}
            onDone={(saved) => (saved ? onDone(callRecorded) : onCancel())}
          />
        ) : (
          <Text>{noCall}</Text>
        )
      }
    </ReadView>
  );
}
