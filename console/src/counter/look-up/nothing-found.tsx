import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { LoadingBars } from '../../components/read-view.tsx';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { texts } from './texts.ts';

const RegisterForm = lazy(async () => ({ default: (await import('./register-form.tsx')).RegisterForm }));

type Props = {
  readonly text: string;
  /** There is a sale with this number, which nobody has claimed. */
  readonly hasSale: boolean;
};

/** Nobody was found: a new customer, or a sale without its receipt. */
export function NothingFound({ text, hasSale }: Props) {
  const { nobody, nobodyHint, register, lostReceipt } = useTexts(texts);
  const viewer = useViewer();
  const [registering, setRegistering] = useState(false);
  if (registering)
    return (
      <Paper withBorder p="md">
        <Stack>
          <Title order={2} size="h3">
            {register}
          </Title>
          <Suspense fallback={<LoadingBars />}>
            <RegisterForm typed={text} onCancel={() => setRegistering(false)} />
          </Suspense>
        </Stack>
      </Paper>
    );
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        {!hasSale && (
          <>
            <Title order={2} size="h3">
              {nobody(text)}
            </Title>
            <Text>{nobodyHint}</Text>
          </>
        )}
        <Group>
          {viewer.may('customers:write') && <Button onClick={() => setRegistering(true)}>{register}</Button>}
          {viewer.may('orders:read') && (
            <Button component={Link} to="/counter/receipts" variant="default">
              {lostReceipt}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
