import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskOpenCaseDocument } from '../../packages/client/generated/desk.js';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { giveLowScore, registerPerson } from './support/desk-people.ts';
import { graphOfRole } from './support/graph-of-role.ts';
import { sendPhotoAsDesk } from './support/photos.ts';

/** What a customer showed, beside the words. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The width of the file behind a picture; 0 while it is not there. */
const widthOf = (page: Page, name: string): Promise<number> =>
  page.getByRole('img', { name }).evaluate((image) => (image as HTMLImageElement).naturalWidth);

test('a case shows its photos', async () => {
  const customer = { id: await registerPerson({ name: { given: 'Isolde', family: 'Penhaligon' } }) };
  const desk = await graphOfRole('support');
  const attachments = [await sendPhotoAsDesk(), await sendPhotoAsDesk()];
  const problem = { title: 'The stone is cracked', reason: 'DAMAGED_ITEM', store: 'bath' } as const;
  const { openCase } = await desk.ask(DeskOpenCaseDocument, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      customer,
      ...problem,
      attachments,
      occurredAt: new Date().toISOString(),
    },
  });
  const path = `/desk/cases/${openCase?.serviceCase?.id}`;
  const { page, context, faults } = await signIn(browser, 'support', { path });
  await expect.poll(() => widthOf(page, 'Photo 1 of 2 of the case')).toBe(1);
  await expect.poll(() => widthOf(page, 'Photo 2 of 2 of the case')).toBe(1);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('the feedback inbox shows the photos of a feedback', async () => {
  const customer = { id: await registerPerson({ name: { given: 'Tristan', family: 'Penhaligon' } }) };
  const comment = 'The enamel came off, see the picture';
  await giveLowScore({ customer, comment, attachments: [await sendPhotoAsDesk()] });
  const { page, context, faults } = await signIn(browser, 'support', { path: '/desk/feedback?store=bath' });
  await page.getByRole('listitem').filter({ hasText: comment }).getByRole('img').waitFor();
  await expect.poll(() => widthOf(page, 'Photo 1 of 1 of the feedback')).toBe(1);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});
