import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { SECTIONS } from '../src/app/navigation.ts';
import { startStaffSession } from '../src/session/staff-session.ts';
import { launchBrowser } from './support/chromium.ts';
import { type HostedConsole, startHostedConsole } from './support/hosted-console.ts';
import { SignInServer } from './support/sign-in-server.ts';

const IMPORTS = '/manager/imports?from=mail#content';

let browser: Browser;
let server: SignInServer;
let hosted: HostedConsole;
let context: BrowserContext;
let page: Page;
/** What the policy refused, errors of the page, and what it wrote as errors. */
let faults: string[];

const graphToken = async (): Promise<string> =>
  (await fetch(`${inject('origin')}/token?${new URLSearchParams({ role: 'admin', staff: 'Ana Bell' })}`)).text();

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await SignInServer.start(graphToken);
  hosted = await startHostedConsole({
    ...{ signIn: server.settings, connect: [server.origin], graphUrl: `${inject('origin')}/graphql` },
  });
  context = await browser.newContext({ baseURL: hosted.origin, locale: 'en-GB' });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  await hosted.stop();
  await server.stop();
});

const heading = () => page.getByRole('heading', { level: 1 });

/** Opens a path without a session, and signs in. */
async function signInAt(path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign in as Ana' }).click();
  await heading().waitFor();
}

test('a person signs in, and is back where they wanted to be', async () => {
  await signInAt(IMPORTS);
  const { pathname, search, hash } = new URL(page.url());
  expect(pathname + search + hash).toBe(IMPORTS);
  expect(server.exchanges).toEqual(['accepted']);
  // The stack hosts no page to ask the API from.
  await page.getByLabel('Language').waitFor();
  expect(await page.getByRole('link', { name: 'API explorer' }).count()).toBe(0);
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('the policy of the stack refuses nothing of any page', async () => {
  await signInAt('/manager/imports');
  const paths = SECTIONS.flatMap(({ pages }) => pages.map((one) => one.path));
  for (const path of paths) {
    await page.goto(path);
    await heading().waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, faults]).toEqual([path, []]);
  }
});

test('the policy of the stack is in force: what it does not name is refused', async () => {
  await signInAt('/manager/imports');
  const refused = await page.evaluate(async (other) => {
    const names: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => names.push(effectiveDirective));
    await fetch(other).catch(() => undefined);
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { names, injected: 'injected' in window };
  }, inject('origin'));
  expect(refused).toEqual({ names: ['connect-src', 'script-src-elem'], injected: false });
});

test('a reload asks for a new token, not for the person, and no access token is stored', async () => {
  await signInAt('/manager/imports');
  await page.reload();
  await heading().waitFor();
  expect([server.pagesShown, server.exchanges, server.refreshes]).toEqual([1, ['accepted'], 1]);
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(stored).toContain('refreshToken');
  expect(stored).not.toContain('accessToken');
  expect(stored).not.toMatch(/eyJ/);
});

test('a token is replaced before it ends', async () => {
  // The console renews it a minute before its end, so each request finds one that ends.
  server.lifetimeSeconds = 60;
  await signInAt('/manager/imports');
  await expect.poll(() => server.refreshes, { timeout: 30_000 }).toBeGreaterThan(2);
  expect(server.pagesShown).toBe(1);
  expect(faults).toEqual([]);
});

test('requests at the same time wait for one new token, and later ones use it', async () => {
  const saved = JSON.stringify({ refreshToken: server.addRefreshToken(), subject: 'ana' });
  vi.stubGlobal('sessionStorage', { getItem: () => saved, setItem: () => undefined, removeItem: () => undefined });
  vi.stubGlobal('location', new URL(hosted.origin));
  vi.stubGlobal('addEventListener', () => undefined);
  server.lifetimeSeconds = 60;
  const session = await startStaffSession(server.settings);
  server.lifetimeSeconds = 3_600;
  const tokens = await Promise.all(Array.from({ length: 5 }, () => session.token()));
  expect(new Set([...tokens, await session.token()]).size).toBe(1);
  // Of the start, and of all requests.
  expect(server.refreshes).toBe(2);
  vi.unstubAllGlobals();
});

test('an answer that this window did not ask for is not taken', async () => {
  await page.goto('/signed-in?code=any&state=any');
  await page.getByText('This window did not ask to sign in.').waitFor();
  await page.goto('/manager/imports');
  await page.getByRole('button', { name: 'Sign in as Ana' }).waitFor();
  // This window asks now. Another state is not that of its question.
  await page.goto(`${hosted.origin}/signed-in?code=any&state=any`);
  await page.getByRole('alert').waitFor();
  expect(new URL(page.url()).pathname).toBe('/manager/imports');
  expect(server.exchanges).toEqual([]);
});

test('the code of another person is refused by its challenge', async () => {
  await page.goto('/manager/imports');
  await page.getByRole('button', { name: 'Sign in as Ana' }).waitFor();
  const state = new URL(page.url()).searchParams.get('state');
  const code = server.codeOfAnother(`${hosted.origin}/signed-in`);
  await page.goto(`${hosted.origin}/signed-in?code=${code}&state=${state}`);
  await page.getByRole('alert').waitFor();
  expect(server.exchanges).toEqual(['refused']);
  expect(await page.evaluate(() => sessionStorage.getItem('sign-in'))).toBeNull();
});

test('an ID token with another nonce is not taken', async () => {
  server.wrongNonce = true;
  await page.goto('/manager/imports');
  await page.getByRole('button', { name: 'Sign in as Ana' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem('sign-in'))).toBeNull();
});

test('who signs out leaves nothing, here and on the page for sign-in', async () => {
  await signInAt('/manager/imports');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in as Ana' }).waitFor();
  expect(server.pagesShown).toBe(2);
  await page.goto('/manager/imports');
  await page.getByRole('button', { name: 'Sign in as Ana' }).waitFor();
  expect(server.pagesShown).toBe(3);
});

test('a session that ends leaves the page as it is, and the person signs in again there', async () => {
  server.lifetimeSeconds = 60;
  await signInAt('/manager/imports');
  server.refusesRefresh = true;
  await page.getByRole('button', { name: 'Sign in again' }).click();
  // The page for sign-in still knows the person.
  server.refusesRefresh = false;
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/manager/imports');
  expect(server.pagesShown).toBe(1);
});
