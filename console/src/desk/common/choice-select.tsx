import { NativeSelect } from '@mantine/core';
import { optionsOf } from '../../components/options.ts';

type Props<Value extends string> = {
  readonly label: string;
  /** The texts of the values, in their order. */
  readonly texts: Readonly<Record<Value, string>>;
  readonly value: Value | null;
  /** The text of no choice; absent: one value must be chosen. */
  readonly any?: string;
  readonly error?: string | null;
  readonly size?: 'xs' | 'sm';
  onChange(value: Value | null): void;
};

/** A choice of one value of an enum, in words. */
export function ChoiceSelect<Value extends string>({
  label,
  texts,
  value,
  any,
  error = null,
  size = 'sm',
  onChange,
}: Props<Value>) {
  const data = optionsOf(texts);
  return (
    <NativeSelect
      {...{ label, error, size }}
      value={value ?? ''}
      data={any === undefined ? data : [{ value: '', label: any }, ...data]}
      onChange={(event) => onChange((event.currentTarget.value || null) as Value | null)}
    />
  );
}

/** A value of an address, if it is one of the choices. */
export const choiceOf = <Value extends string>(
  texts: Readonly<Record<Value, string>>,
  text: string | null,
): Value | null => (text !== null && Object.hasOwn(texts, text) ? (text as Value) : null);
