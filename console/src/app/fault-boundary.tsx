import { Alert, Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../language/language.ts';
import { texts } from './texts.ts';

type Props = { readonly children: ReactNode };

/** Shows that a page failed, in place of an empty window. Another page, or a new try, begins again. */
export class FaultBoundary extends Component<Props, { readonly fault: unknown }> {
  override state = { fault: null as unknown };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    return fault === null ? this.props.children : <Fault fault={fault} />;
  }
}

function Fault({ fault }: { readonly fault: unknown }) {
  const { pageFailed, tryAgain } = useTexts(texts);
  return (
    <Stack p="md" align="start">
      <Alert color="red" title={pageFailed} role="alert">
        {fault instanceof Error ? fault.message : String(fault)}
      </Alert>
      <Button onClick={() => location.reload()}>{tryAgain}</Button>
    </Stack>
  );
}
