import { Badge } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormats } from '../language/formats.ts';
import { useLater } from './later.tsx';

const A_MINUTE = 60_000;
const SOON_MS = 60 * A_MINUTE;

/** The time now; it moves each half minute while the component is on the page. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), A_MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type Props = { readonly dueAt: string; readonly store?: string | null };

/** How long it is until something is due, or since: red when it is late, yellow in its last hour. */
export function Countdown({ dueAt, store = null }: Props) {
  const now = useNow();
  const { relative, dateTime } = useFormats();
  // The time itself is for a pointer that rests there. Its first format takes a slow processor 50 ms, so it comes after the page.
  const hasTitle = useLater();
  const left = new Date(dueAt).getTime() - now;
  const late = left < 0 ? 'red' : left < SOON_MS ? 'yellow' : null;
  return (
    <Badge
      {...(late === null ? { variant: 'default' } : { color: late })}
      tt="none"
      title={hasTitle ? dateTime(dueAt, store) : undefined}
    >
      <time dateTime={dueAt}>{relative(dueAt, now, store)}</time>
    </Badge>
  );
}
