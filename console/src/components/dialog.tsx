import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { useLater } from './later.tsx';
import { texts } from './texts.ts';
import { TypedTextContext, useCarefulClose } from './typed-text.ts';

type Props = {
  readonly opened: boolean;
  readonly title: string;
  readonly size?: ModalRootProps['size'];
  readonly children: ReactNode;
  onClose(): void;
};

/** A form above the page. Escape closes it, and the focus goes back to what opened it. */
export function Dialog({ opened, title, size = 'md', children, onClose }: Props) {
  const { close } = useTexts(texts);
  const careful = useCarefulClose(onClose);
  if (!useLater()) return null;
  return (
    <Modal.Root opened={opened} onClose={careful.close} size={size ?? 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Its element would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </Modal.Header>
        <Modal.Body>
          <TypedTextContext value={careful.typed}>{children}</TypedTextContext>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
