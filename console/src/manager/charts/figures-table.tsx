import { Table } from '@mantine/core';
import { WideTable } from '../../components/wide-table.tsx';

export type Figures = {
  /** What the table is of. */
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
};

export function FiguresTable({ caption, headings, rows }: Figures) {
  return (
    <WideTable minWidth={320} headings={headings} caption={caption}>
      {rows.map((cells) => (
        <Table.Tr key={cells.join('\n')}>
          {cells.map((cell, index) =>
            index === 0 ? (
              <Table.Th key={headings[index]} scope="row" fw={500}>
                {cell}
              </Table.Th>
            ) : (
              <Table.Td key={headings[index]}>{cell}</Table.Td>
            ),
          )}
        </Table.Tr>
      ))}
    </WideTable>
  );
}
