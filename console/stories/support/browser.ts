import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { LocalRole } from '../../src/session/local-role.ts';
import { signInLocally } from './local-sign-in.ts';

export type SignedIn = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and of its console, such as a violation of the content security policy. */
  readonly faults: readonly string[];
  /** The names of the operations that the page sent so far. */
  readonly operations: readonly string[];
};

type Options = {
  /** The store of a clerk. */
  readonly store?: string;
  readonly path?: string;
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
};

/** A window of a member of staff of the sample shop. */
export async function signIn(browser: Browser, role: LocalRole, options: Options = {}): Promise<SignedIn> {
  const {
    store = null,
    path = '/',
    locale = 'en-GB',
    viewport = { width: 1280, height: 900 },
    colorScheme = 'light',
  } = options;
  const context = await browser.newContext({ locale, viewport, colorScheme, baseURL: inject('origin') });
  await signInLocally(context, role, store);
  const page = await context.newPage();
  const faults: string[] = [];
  const operations: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A lost connection is part of some stories.
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) faults.push(message.text());
  });
  page.on('request', (request) => {
    const name = request.url().endsWith('/graphql') ? request.postDataJSON()?.operationName : undefined;
    if (typeof name === 'string') operations.push(name);
  });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, faults, operations };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expects that axe finds nothing in the page as it is now, by the rules of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // @ts-expect-error axe is a global of its script
    const result = await axe.run(document, { runOnly: tags });
    return result.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
      }),
    );
  });
  expect(violations).toEqual([]);
}
