// Starts a headless Chromium with loopback as its whole world: the one of the package @sparticuz/chromium (Linux x64),
// or the one that the variable CHROMIUM names.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runCommand } from '../../server/scripts/run-command.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // No name and no address but loopback leads anywhere, for pages, workers and sockets alike.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts the browser, unpacked before where it was not (2 seconds). The caller closes it. */
export async function launchBrowser() {
  const chosen = process.env.CHROMIUM;
  if (chosen) return chromium.launch({ executablePath: chosen, args: ['--headless=new', ...flags] });
  const folder = await unpackedBrowser();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      // A bare machine lacks these libraries and has no fonts; and the same picture should come out everywhere.
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  });
}

/**
 * A fresh page. Not by Playwright's routes: they hold every message of every socket up, and VS Code's handshake with its
 * server then fails now and then on a busy machine.
 * @param options go to Playwright's `newContext`.
 * @returns the page, and the list (growing) of the addresses beyond loopback that were asked for, in vain.
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const refused = [];
  const note = (address) => {
    const { protocol, hostname } = new URL(address);
    if (/^(?:https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') refused.push(address);
  };
  context.on('request', (request) => note(request.url()));
  page.on('websocket', (socket) => note(socket.url()));
  return { page, refused };
}

/** The folder that holds the unpacked Chromium of the installed version. */
async function unpackedBrowser() {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = path.join(root, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  // Renamed when it is whole: two runs at once, or one that was ended half way, leave nothing broken behind.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const unpack = [path.join(here, 'unpack-browser.mjs'), draft];
  const { code, output } = await runCommand(process.execPath, unpack, { seconds: 120 });
  if (code !== 0) throw new Error(`Chromium could not be unpacked:\n${output}`);
  writeFileSync(path.join(draft, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Open Sans comes with Chromium; the editor needs a font of fixed width, which comes with the VS Code host. */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(here, 'node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;
}
