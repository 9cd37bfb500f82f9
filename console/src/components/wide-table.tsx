import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = Pick<TableProps, 'verticalSpacing' | 'highlightOnHover'> & {
  readonly headings: readonly string[];
  /** In pixels: narrower windows scroll the table, and not the page. */
  readonly minWidth: number;
  /** What the table shows, above it. */
  readonly caption?: string;
  /** The rows. */
  readonly children: ReactNode;
};

/** A table under one line of headings. */
export function WideTable({ headings, minWidth, caption, children, ...table }: Props) {
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table captionSide="top" {...table}>
        {caption !== undefined && <Table.Caption ta="start">{caption}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
