import type { Option } from '../components/options.ts';
import classes from './plain-select.module.css';

type Props = {
  readonly label: string;
  /** False: only screen readers read the label. */
  readonly showLabel?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  onChange(value: string): void;
};

/** A select of the frame, which every first view draws. */
export function PlainSelect({ label, showLabel = true, value, options, onChange }: Props) {
  return (
    <label className={classes['label']}>
      {showLabel && <span>{label}</span>}
      <select
        className={classes['select']}
        aria-label={showLabel ? undefined : label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
