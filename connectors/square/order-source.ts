import type { SourceSystem } from '../../domain/kernel/caller.ts';

/** The name of the application; absent at Square's own tills. It stays the same as long as the order lives. */
export const sourceOf = (name: string | null | undefined): SourceSystem =>
  /online|web|checkout|commerce|shop|site/i.test(name ?? '') ? 'ECOMMERCE' : 'POS';
