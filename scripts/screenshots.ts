import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findOrInstallChromium } from './chromium.ts'

/**
 * Takes the README's pictures from a running demo (`pnpm demo`): `node scripts/screenshots.ts [address]`. Signs in as the
 * demo's people, whose password the demo prints.
 */
const address = process.argv[2] ?? 'http://localhost:3000'
const folder = join(import.meta.dirname, '../docs/pictures')
const password = 'lanternfield-demo'

type Picture = {
  name: string
  as: string
  path: string
  width: number
  height: number
  scheme: 'light' | 'dark'
  follow?: string
}

const pictures: Picture[] = [
  { name: 'board', as: 'trustee', path: '/board', width: 1280, height: 1000, scheme: 'light' },
  { name: 'board-dark', as: 'trustee', path: '/board', width: 1280, height: 1000, scheme: 'dark' },
  {
    name: 'school',
    as: 'leader',
    path: '/schools',
    width: 1280,
    height: 1000,
    scheme: 'light',
    follow: 'Thornmere Primary School',
  },
  { name: 'today-phone', as: 'head', path: '/', width: 360, height: 780, scheme: 'light' },
]

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { width, height, scheme } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'en-GB',
  })
  const page = await context.newPage()
  await page.goto(`${address}/sign-in?next=${encodeURIComponent(picture.path)}`)
  await page.getByLabel('Email').fill(`${picture.as}@lanternfield.example`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === picture.path)
  // The address changes before the page does: the rail is there once somebody is signed in.
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  if (picture.follow) {
    await page.getByRole('link', { name: picture.follow }).first().click()
    await page.getByRole('heading', { level: 1, name: picture.follow }).waitFor()
  }
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // Where it clicked last, something may show that the pointer is over it.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${picture.name}.png`) })
  await context.close()
  console.log(`docs/pictures/${picture.name}.png`)
}

mkdirSync(folder, { recursive: true })
const { path } = findOrInstallChromium()
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
for (const picture of pictures) await take(browser, picture)
await browser.close()
