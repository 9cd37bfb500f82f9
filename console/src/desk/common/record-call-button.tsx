import type { ComponentProps } from 'react';
import { RecordCallForm } from '../../common-forms/record-call-form.tsx';
import { useTexts } from '../../language/language.ts';
import { DialogButton } from './dialog-button.tsx';
import { texts } from './texts.ts';

type Props = Omit<ComponentProps<typeof RecordCallForm>, 'onDone'>;

/** Records what became of a promised call. */
export function RecordCallButton(props: Props) {
  const { recordCall } = useTexts(texts);
  return (
    <DialogButton text={recordCall} variant="filled">
      {(close) => <RecordCallForm {...props} onDone={close} />}
    </DialogButton>
  );
}
