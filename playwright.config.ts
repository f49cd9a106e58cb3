import { defineConfig } from '@playwright/test'
import { findOrInstallChromium } from './scripts/chromium.ts'

// Read again in every worker: the first to look leaves the answer for the others.
process.env['CHROMIUM_PATH'] ??= findOrInstallChromium().path

/**
 * The browser journeys. Each worker starts a server of its own on a free port (web/e2e/support.ts), so
 * nothing has to run beforehand but `pnpm build`. Every journey runs at the width of a phone and of a desk.
 */
export default defineConfig({
  testDir: './web/e2e',
  outputDir: './test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: './test-results/journeys.json' }],
    ['./scripts/tally/playwright-reporter.ts'],
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What fades in has colours in between, which are nobody's: without motion a page is looked at as it stands.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Takes a third longer; with TRACE set a journey that failed can be gone through step by step.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 780 }, hasTouch: true } },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
  ],
})
