/** The file of MUTATIONS_NDJSON that a table needs before it can take orders of Shopify. */
export const SETUP = [
  { operation: 'saveShop', name: 'Tilia', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
  { operation: 'saveIntegration', code: 'shopify-uk', system: 'SHOPIFY', enabled: true },
]
  .map(({ operation, ...input }) => ({ operation, group: 'setup', input: { idempotencyKey: operation, ...input } }))
  .map((line) => JSON.stringify(line))
  .join('\n');
