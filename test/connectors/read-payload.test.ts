import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readPayload } from '../../connectors/read-payload.ts';

const order = z.object({
  id: z.number(),
  line_items: z.array(z.object({ price: z.string(), kind: z.enum(['A', 'B']) })),
});

it('gives the parsed value of a payload as documented', () => {
  const payload = { id: 7, line_items: [{ price: '1.00', kind: 'A' }], unknown: true };
  expect(readPayload(order, payload)).toEqual({ value: { id: 7, line_items: [{ price: '1.00', kind: 'A' }] } });
});

it('names the path of each fault, and no value', () => {
  const result = readPayload(order, { id: 'Mrs Secret', line_items: [{ price: 3, kind: 'Secret Road 7' }] });
  expect(result).toMatchObject({
    problems: [
      { code: 'INVALID', path: 'id' },
      { code: 'INVALID', path: 'line_items.0.price' },
      { code: 'INVALID', path: 'line_items.0.kind' },
    ],
  });
  expect(JSON.stringify(result)).not.toContain('Secret');
});

it('never throws, and bounds what it says, whatever it reads', () => {
  fc.assert(
    fc.property(fc.anything(), (payload) => {
      const result = readPayload(order, payload);
      if ('problems' in result) expect(result.problems.length).toBeLessThanOrEqual(20);
    }),
  );
  const many = { id: 1, line_items: Array.from({ length: 1_000 }, () => ({})) };
  expect(readPayload(order, many)).toMatchObject({ problems: { length: 20 } });
});
