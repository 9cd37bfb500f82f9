import { Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import {
  type ConditionGroup,
  type ConditionPart,
  type ConditionTerms,
  isGroup,
  type Join,
  MOST_LEVELS,
  newComparison,
  newGroup,
} from './condition-model.ts';
import { BUILDER_TEXTS } from './operator-texts.ts';

type Props = ConditionTerms & {
  /** What stands before `all of this is true`. */
  readonly joinLabel: string;
  /** Whether it may have no part, so that it always holds. */
  readonly mayBeEmpty: boolean;
  readonly built: ConditionGroup;
  /** Where the group stands, such as `2.1`; the whole condition has none. */
  readonly place?: readonly number[];
  onChange(built: ConditionGroup): void;
};

/** A condition of comparisons, and of groups of them, below each other. */
export function ConditionBuilder(props: Props) {
  const {
    joinLabel,
    mayBeEmpty,
    fields,
    fieldTexts,
    valueTexts,
    markFaults = false,
    built,
    place = [],
    onChange,
  } = props;
  const all = useTexts(BUILDER_TEXTS);
  const { join, parts } = built;
  const [first] = fields;
  if (first === undefined) return null;
  const replace = (next: ConditionPart) =>
    onChange({ ...built, parts: parts.map((one) => (one.key === next.key ? next : one)) });
  const remove = (key: string) => onChange({ ...built, parts: parts.filter((one) => one.key !== key) });
  const add = (part: ConditionPart) => onChange({ ...built, parts: [...parts, part] });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={joinLabel}
        value={join}
        data={[
          { value: 'all', label: all.all },
          { value: 'any', label: all.any },
        ]}
        onChange={(event) => onChange({ ...built, join: event.currentTarget.value as Join })}
        maw={320}
      />
      {parts.map((part, index) => {
        const partPlace = [...place, index + 1];
        const number = partPlace.join('.');
        const isLast = parts.length === 1 && !mayBeEmpty;
        return isGroup(part) ? (
          <Fieldset key={part.key} legend={all.group(number)}>
            <Stack gap="sm">
              <ConditionBuilder
                {...{ fields, fieldTexts, valueTexts, markFaults }}
                joinLabel={all.holdsIf}
                mayBeEmpty={false}
                built={part}
                place={partPlace}
                onChange={replace}
              />
              <RemoveButton text={all.removeGroup(number)} isLast={isLast} onClick={() => remove(part.key)} />
            </Stack>
          </Fieldset>
        ) : (
          <Fieldset key={part.key} legend={all.comparison(number)}>
            <Group align="flex-end" gap="sm">
              <ComparisonFields
                {...{ fields, fieldTexts, valueTexts, markFaults }}
                comparison={part}
                onChange={replace}
              />
              <RemoveButton text={all.remove(number)} isLast={isLast} onClick={() => remove(part.key)} />
            </Group>
          </Fieldset>
        );
      })}
      <Group>
        <Button variant="default" onClick={() => add(newComparison(first))}>
          {place.length === 0 ? all.add : all.addTo(place.join('.'))}
        </Button>
        {place.length + 1 < MOST_LEVELS && (
          <Button variant="default" onClick={() => add(newGroup(join === 'all' ? 'any' : 'all', first))}>
            {place.length === 0 ? all.addGroup : all.addGroupTo(place.join('.'))}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** A group has at least one part. */
function RemoveButton({ text, isLast, onClick }: { readonly text: string; readonly isLast: boolean; onClick(): void }) {
  const { removeShort } = useTexts(BUILDER_TEXTS);
  return (
    <Button variant="default" aria-label={text} disabled={isLast} onClick={onClick} style={{ alignSelf: 'flex-end' }}>
      {removeShort}
    </Button>
  );
}
