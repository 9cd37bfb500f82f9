import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, signIn } from './support/browser.ts';
import { launchBrowser } from './support/chromium.ts';
import { createRingOwner } from './support/counter-people.ts';

/** Photos of items: at an inspection, and when an item is received. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Photo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A real JPEG, as a camera writes one. */
async function photoOf(page: Page, width: number, height: number): Promise<Photo> {
  const base64 = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [w, h];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The page cannot draw.');
      context.fillStyle = 'goldenrod';
      context.fillRect(0, 0, w, h);
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  return { name: 'ring.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

async function choose(dialog: Locator, photos: readonly Photo[]): Promise<void> {
  const chooser = dialog.page().waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Add photos' }).click();
  await (await chooser).setFiles([...photos]);
}

/** The width of the file behind a picture that is shown; 0 while it is not there. */
const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);

test('an inspection has photos, large ones made smaller, and none that is something else', async () => {
  const person = { given: 'Ines', family: 'Faraday', phone: '+447700900861' };
  const ines = await createRingOwner({ ...person, serialNumber: 'FARADAY-1', receipt: 'Y-7761' });
  const { page, context, faults } = await signIn(browser, 'clerk', { path: `/counter/customers/${ines}` });
  await page.getByRole('toolbar').getByRole('button', { name: 'Record an inspection' }).click();
  const dialog = page.getByRole('dialog');
  const forged = { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><p>not a photo') };
  await choose(dialog, [await photoOf(page, 320, 240), await photoOf(page, 4000, 3000), forged]);
  await dialog.getByText('2 of 3 photos are sent.').waitFor();
  await dialog.getByText('The file is not the photo that it claims to be.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Remove photo 3' }).click();
  await dialog.getByText('2 of 2 photos are sent.').waitFor();
  await dialog.getByRole('button', { name: 'Record the inspection' }).click();

  const seen = page.getByRole('img', { name: /of 2 of the last inspection$/ });
  await expect.poll(() => seen.count()).toBe(2);
  await expect.poll(async () => (await Promise.all((await seen.all()).map(widthOf))).toSorted()).toEqual([2560, 320]);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('an item is received with a photo in spite of a lost connection, and everybody who opens the item sees it', async () => {
  const person = { given: 'Ivo', family: 'Lindqvist', phone: '+447700900862' };
  const ivo = await createRingOwner({ ...person, serialNumber: 'LINDQVIST-1', receipt: 'Y-7762' });
  const options = {
    path: `/counter/customers/${ivo}`,
    viewport: { width: 360, height: 900 },
    colorScheme: 'dark',
  } as const;
  const { page, context, faults } = await signIn(browser, 'clerk', options);
  await page.getByRole('toolbar').getByRole('button', { name: 'Receive an item' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is').fill('Cufflinks, one hinge loose');
  await dialog.getByLabel('Tag on the bag').fill('LQ-1');
  let lost = 0;
  await page.route(
    (url) => url.origin !== new URL(page.url()).origin,
    (route) =>
      route.request().method() === 'POST' && lost++ === 0 ? route.abort('connectionfailed') : route.continue(),
  );
  await choose(dialog, [await photoOf(page, 640, 480)]);
  await dialog.getByText('Waits for the connection').waitFor();
  await dialog.getByText('1 of 1 photos are sent.').waitFor();
  expect(lost).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await dialog.getByRole('button', { name: 'Receive the item' }).click();
  await page.getByRole('status').filter({ hasText: 'Received with tag LQ-1' }).first().waitFor();

  const picture = page.getByRole('img', { name: 'Photo 1 of 1 of the intake' });
  await page.getByRole('button', { name: 'Give back' }).first().click();
  await expect.poll(() => widthOf(picture)).toBe(640);
  await context.close();

  const workshop = await signIn(browser, 'clerk', { path: '/counter/custody' });
  await workshop.page.getByRole('button', { name: /LQ-1/ }).click();
  await expect.poll(() => widthOf(workshop.page.getByRole('img', { name: 'Photo 1 of 1 of the intake' }))).toBe(640);
  await expectAccessible(workshop.page);
  expect([...faults, ...workshop.faults]).toEqual([]);
  await workshop.context.close();
});
