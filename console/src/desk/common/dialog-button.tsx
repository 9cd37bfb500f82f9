import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';

type Props = {
  readonly text: string;
  /** The heading of the dialog; the text of the button unless given. */
  readonly title?: string;
  /** The name of the button for a screen reader, where its text stands beside many things. */
  readonly label?: string;
  readonly variant?: 'default' | 'filled';
  readonly size?: ButtonProps['size'];
  readonly children: (close: () => void) => ReactNode;
};

/** A button that opens a form in a dialog. Its first field gets the focus, and the button gets it back. */
export function DialogButton({ text, title = text, label = text, variant = 'default', size = 'xs', children }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant={variant} size={size ?? 'xs'} aria-label={label} onClick={open}>
        {text}
      </Button>
      <Dialog opened={opened} onClose={close} title={title}>
        {children(close)}
      </Dialog>
    </>
  );
}
