import { Drawer, Group } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTexts } from '../language/language.ts';
import { useLater } from './later.tsx';
import { LoadingBars } from './read-view.tsx';
import { texts } from './texts.ts';
import { TypedTextContext, useCarefulClose } from './typed-text.ts';

type Props = {
  /** The heading; null: closed. */
  readonly title: string | null;
  readonly children: ReactNode;
  onClose(): void;
};

/** A form at the side of a page, which stays in sight. Escape closes it, and the focus goes back to where it was. */
export function FormDrawer({ title, children, onClose }: Props) {
  const { close } = useTexts(texts);
  const careful = useCarefulClose(onClose);
  if (!useLater()) return null;
  return (
    <Drawer.Root
      opened={title !== null}
      onClose={careful.close}
      position="right"
      size="lg"
      closeOnClickOutside={false}
      // The next key may follow at once: it is not for a form on its way out.
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not Drawer.Header, which would be a second banner of the page. */}
        <Group justify="space-between" wrap="nowrap" p="md">
          <Drawer.Title fw={700}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={close} />
        </Group>
        <Drawer.Body>
          <Suspense fallback={<LoadingBars />}>
            <TypedTextContext value={careful.typed}>
              <FocusedForm>{children}</FocusedForm>
            </TypedTextContext>
          </Suspense>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** A form that loads itself is not there yet when the drawer gives the focus to its first field. */
function FocusedForm({ children }: { readonly children: ReactNode }) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return <div ref={form}>{children}</div>;
}
