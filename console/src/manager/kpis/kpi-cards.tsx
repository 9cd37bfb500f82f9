import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import type { ConsoleKpiFragment, ConsoleKpiRowFragment } from 'customer-graph-client/console';
import { LaterItems } from '../../components/later.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import classes from './kpi-cards.module.css';
import type { KpiField, KpiInfo } from './kpi-catalog.ts';
import { texts } from './texts.ts';
import { useKpiValue } from './use-kpi-value.ts';

type Props = {
  readonly kpis: readonly KpiInfo[];
  readonly rows: readonly ConsoleKpiRowFragment[];
  readonly chosen: KpiField;
  onChoose(field: KpiField): void;
};

/** The latest value of each KPI that has one; a card shows its KPI over time. */
export function KpiCards({ kpis, rows, chosen, onChoose }: Props) {
  return (
    <ul className={classes['cards']}>
      <LaterItems items={kpis}>
        {(shown) =>
          shown.map((info) => (
            <li key={info.field}>
              <UnstyledButton
                className={classes['card']}
                aria-pressed={info.field === chosen}
                onClick={() => onChoose(info.field)}
              >
                <KpiCard info={info} rows={rows} />
              </UnstyledButton>
            </li>
          ))
        }
      </LaterItems>
    </ul>
  );
}

function KpiCard({ info: { field, unit }, rows }: { readonly info: KpiInfo } & Pick<Props, 'rows'>) {
  const all = useTexts(texts);
  const { number } = useFormats();
  const write = useKpiValue();
  const counted = rows.filter((row) => row[field].value != null);
  const latest = (counted.at(-1) ?? rows.at(-1))?.[field];
  const former = counted.at(-2)?.[field];
  return (
    <>
      <Text size="sm">{all[field]}</Text>
      <Text fz={24} fw={700}>
        {write(latest?.value, unit)}
      </Text>
      <Text size="xs" c="dimmed">
        {former === undefined ? all.based(number(latest?.count ?? 0)) : all.before(write(former.value, unit))}
      </Text>
      {latest?.target != null && <TargetLine kpi={latest} target={write(latest.target, unit)} />}
    </>
  );
}

function TargetLine({ kpi: { met }, target }: { readonly kpi: ConsoleKpiFragment; readonly target: string }) {
  const all = useTexts(texts);
  return (
    <Group gap="xs" mt={4}>
      <Text size="xs">{all.targetIs(target)}</Text>
      {met != null && (
        <Badge tt="none" size="sm" color={met ? 'green' : 'red'}>
          {met ? all.met : all.missed}
        </Badge>
      )}
    </Group>
  );
}
