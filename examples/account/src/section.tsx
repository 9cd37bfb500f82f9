import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly error?: string | null; readonly children: ReactNode };

/** A part of the page, with what went wrong in it. */
export function Section({ title, error = null, children }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      {error !== null && <p role="alert">{error}</p>}
      {children}
    </section>
  );
}
