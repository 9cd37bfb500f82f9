import type { Page, Slice } from '../domain/kernel/page.ts';
import { connectionOf, sliceFrom } from './connection.ts';
import type { Context } from './context.ts';
import { earlyField } from './early-field.ts';

/** A list of which the id of its parent is the key. Where an argument names the parent, both are read at the same time. */
export const listById = <T>(read: (id: string, slice: Slice, context: Context) => Promise<Page<T>>) =>
  earlyField({
    begin: (id, args: Parameters<typeof sliceFrom>[0], context) => read(id, sliceFrom(args), context),
    async resolve({ id }: { readonly id: string }, args: Parameters<typeof sliceFrom>[0], context, begun) {
      const slice = sliceFrom(args);
      return connectionOf((await begun(id)) ?? (await read(id, slice, context)), slice);
    },
  });
