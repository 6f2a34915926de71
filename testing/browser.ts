import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

// Where Debian, Fedora and others put it.
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

// Without these a browser on a closed network tries to reach its maker's hosts all the time, and as root it does not start at all.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

/**
 * Starts a Chromium: the one that CHROMIUM names, else an installed one, else the one that npm ships. When none starts, the error
 * says in one line what mends it.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'] ?? installed.find((file) => existsSync(file))
  try {
    if (named !== undefined) return await chromium.launch({ executablePath: named, args: quiet })
    const { default: shipped } = await import('@sparticuz/chromium')
    return await chromium.launch({ executablePath: await shipped.executablePath(), args: [...quiet, '--no-zygote'] })
  } catch (cause) {
    throw new Error(
      'No Chromium starts here. Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path/to/chromium npm test',
      { cause },
    )
  }
}
