import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { Later } from '../../components/later.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../language/language.ts';
import type { OpenAction } from '../person/actions.ts';
import type { CounterCustomer } from '../person/counter-customer.ts';
import { ShortcutSwitch } from '../shared/shortcut-switch.tsx';
import { StoreChoice } from '../shared/store-choice.tsx';
import { ActionBar } from './action-bar.tsx';
import { ActionDrawer } from './action-drawer.tsx';
import { Cases } from './cases.tsx';
import { ContactCard } from './contact-card.tsx';
import { Covers } from './covers.tsx';
import { Items } from './items.tsx';
import { NextActions } from './next-actions.tsx';
import { Purchases } from './purchases.tsx';
import { TasteCard } from './taste-card.tsx';
import { texts } from './texts.ts';

/** What to do on top, then what the person has here, and at the side who the person is. */
export function PersonView({ customer }: { readonly customer: CounterCustomer }) {
  const { nameless, known } = useTexts(texts);
  const { state } = useLocation();
  const [open, setOpen] = useState<OpenAction | null>(null);
  const [notice, setNotice] = useState<string | null>(state?.notice === 'MATCHED' ? known : null);
  function start(action: OpenAction): void {
    setNotice(null);
    setOpen(action);
  }
  function finish(message: string): void {
    setOpen(null);
    setNotice(message);
  }
  return (
    <Page title={customer.name?.display ?? nameless} actions={<StoreChoice />}>
      <Stack gap={0}>
        <HowToAddress customer={customer} />
        <div role="status">{notice !== null && <Alert color="green">{notice}</Alert>}</div>
      </Stack>
      <NextActions customer={customer} onStart={start} onDone={setNotice} />
      <ActionBar customer={customer} onStart={start} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="md">
          <Covers customer={customer} onStart={start} />
          <Later>
            <Items customer={customer} onStart={start} />
          </Later>
        </Stack>
        <Stack gap="md">
          <ContactCard customer={customer} />
          <Later>
            <TasteCard customer={customer} />
            <Cases customer={customer} onStart={start} onDone={setNotice} />
            <Purchases customer={customer} />
          </Later>
        </Stack>
      </SimpleGrid>
      <Group>
        <ShortcutSwitch />
      </Group>
      <ActionDrawer open={open} customer={customer} onDone={finish} onClose={() => setOpen(null)} />
    </Page>
  );
}

/** The whole name, where the person wants to be called otherwise, and how to say it. */
function HowToAddress({ customer: { name, status } }: { readonly customer: CounterCustomer }) {
  const { pronounced, fullName, erasing, erased } = useTexts(texts);
  const whole = [name?.given, name?.family].filter(Boolean).join(' ');
  return (
    <Stack gap={4}>
      {name?.pronunciation != null && <Text>{pronounced(name.pronunciation)}</Text>}
      {whole !== '' && whole !== name?.display && <Text c="dimmed">{fullName(whole)}</Text>}
      {status !== 'ACTIVE' && <Alert color="red">{status === 'ERASED' ? erased : erasing}</Alert>}
    </Stack>
  );
}
