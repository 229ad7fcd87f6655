// Starts a headless Chromium for tests: the one in the CHROMIUM variable, else the one that npm brought (Linux on x64),
// else an installed Chrome. It asks nobody outside this machine for anything.

import bundled from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** The caller closes it. `flags` are added to those that keep the browser quiet. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    ...(await whichChromium()),
    headless: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}

async function whichChromium(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return { executablePath: named };
  const hasBundled = process.platform === 'linux' && process.arch === 'x64';
  return hasBundled ? { executablePath: await bundled.executablePath() } : { channel: 'chrome' };
}
