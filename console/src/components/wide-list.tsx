import { List, type ListProps } from '@mantine/core';
import type { ReactNode } from 'react';

const FULL_WIDTH = { itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } };

type Props = { readonly spacing?: NonNullable<ListProps['spacing']>; readonly children: ReactNode };

/** A list of `List.Item`, each of which is as wide as the page, without a mark before it. */
export function WideList({ spacing = 'sm', children }: Props) {
  return (
    <List listStyleType="none" spacing={spacing} styles={FULL_WIDTH}>
      {children}
    </List>
  );
}
