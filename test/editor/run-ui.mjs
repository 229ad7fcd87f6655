// Drives the packaged extension as a person does: a fresh VS Code, the .vsix installed, keys pressed, the screen read.
// Last line: `N passed, N failed`. With `--picture` it also renews docs/editor.png. Screenshots of every step go to
// test/editor/shots/. It knows nothing of the extension but what is on the screen.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser, openPage } from '../host/browser.mjs';
import { installHost } from '../host/install.mjs';
import { installExtension, startServer } from '../host/vscode-server.mjs';
import { reportCounts, withLimit } from './outcome.mjs';
import { Workbench } from './workbench.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const shots = path.join(here, 'shots');
const wantsPicture = process.argv.includes('--picture');
const pictureSize = { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 1.5 };
const limitSeconds = 240;

const fault = 'app.use(cors({ origin: true, credentials: true }));';
const behindOrigin = ', credentials: true }));';
const ownOrigin = 'https://shop.example.com';

const scratch = mkdtempSync(path.join(tmpdir(), 'cors-lint-ui-'));
const workspace = path.join(scratch, 'workspace');
const file = path.join(workspace, 'server.js');
const passed = [];
let current = 'set up';
let workbench;
let server;
let browser;

try {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  cpSync(path.join(here, 'typing'), workspace, { recursive: true });
  await withLimit(drive(), limitSeconds, 'The check of the user interface');
  reportCounts({ passed: passed.length, failed: 0 });
} catch (error) {
  console.log(`  ✗ ${current}`);
  console.error(error);
  await workbench?.shot('failed').catch(() => undefined);
  if (workbench === undefined && server) console.error(server.log);
  reportCounts({ passed: passed.length, failed: 1 });
} finally {
  await browser?.close().catch(() => undefined);
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function drive() {
  await installHost();
  await step('the .vsix installs into a fresh VS Code', async () => {
    await installExtension(scratch, vsix());
  });

  await step('VS Code shows the file, without a problem', async () => {
    const settings = { 'files.autoSave': 'off', 'editor.quickSuggestions': 'off', 'editor.minimap.enabled': false };
    server = await startServer(scratch, { testDriver: true, settings, env: { HOME: scratch } });
    browser = await launchBrowser();
    const { page, refused } = await openPage(browser, wantsPicture ? pictureSize : {});
    workbench = new Workbench(page, refused, shots);
    await workbench.open(server.address(workspace, [['openFile', server.uri(file)]]));
    if (wantsPicture) await workbench.closeSideBar();
    assert.equal(await workbench.squiggles(), 0);
  });

  await step('a fault that is typed is underlined', async () => {
    await workbench.press('Control+Home', ...Array(4).fill('ArrowDown'));
    await workbench.type(fault);
    await workbench.squigglesBecome(1);
    assert((await workbench.text()).includes(fault));
  });

  await step('the Problems panel says what is wrong, with the rule', async () => {
    await workbench.press('Control+Shift+M');
    const rows = await workbench.problemsBecome(1);
    assert.match(rows[0], /cors-lint \(?reflected-origin/);
    assert.match(rows[0], /Ln 5, Col \d+/);
    await workbench.shot('problems');
  });

  await step('the hover shows the message and the page of the rule', async () => {
    await workbench.focusEditor();
    await workbench.press('End', ...Array(behindOrigin.length + 2).fill('ArrowLeft'), 'Control+K', 'Control+I');
    const hover = await workbench.hover();
    assert.match(hover, /reflected-origin/);
    await workbench.shot('hover');
    await workbench.press('Escape');
  });

  await step('Ctrl+. offers the allowlist first', async () => {
    const entries = await workbench.openQuickFixes(/allow/i);
    assert.match(entries[0], /allow/i);
    await workbench.shot('quick-fixes');
    if (wantsPicture) await workbench.picture(path.join(root, 'docs/editor.png'));
  });

  await step('one keystroke puts it there, and the problem is gone', async () => {
    await workbench.press('Enter');
    await workbench.squigglesBecome(0);
    const text = await workbench.text();
    assert(!text.includes(fault), text);
    await workbench.shot('fixed');
    await workbench.problemsBecome(0);
  });

  await step('the cursor is on the placeholder, to be typed over', async () => {
    await workbench.type(ownOrigin);
    const text = await workbench.text();
    assert(text.includes(`'${ownOrigin}'`), text);
    await workbench.shot('typed over');
  });

  await step('saved, the file on disk holds the allowlist and still has no problem', async () => {
    await workbench.press('Control+S');
    const onDisk = () => readFileSync(file, 'utf8');
    for (let tries = 0; !onDisk().includes(ownOrigin) && tries < 100; tries += 1) await pause(50);
    const saved = onDisk();
    assert(saved.includes(`'${ownOrigin}'`), saved);
    assert(saved.includes('credentials: true'), saved);
    assert(!saved.includes('origin: true'), saved);
    assert.equal(saved.match(/https?:\/\//g)?.length, 1, `Only the origin that was typed is allowed:\n${saved}`);
    assert.equal(await workbench.squiggles(), 0);
  });

  await step('nothing beyond loopback was asked for', () => {
    assert.deepEqual(workbench.refused, []);
  });
}

/** Each step is one test: what comes after a failed one is not run. */
async function step(name, work) {
  current = name;
  const started = Date.now();
  await work();
  passed.push(name);
  console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
}

/** The package that is checked: the path given, else the one that `npm run package` has made. */
function vsix() {
  const given = process.argv.slice(2).find((argument) => argument.endsWith('.vsix'));
  if (given) return path.resolve(given);
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const made = `${name}-${version}.vsix`;
  if (!readdirSync(root).includes(made)) throw new Error(`There is no ${made}: run "npm run package" first.`);
  return path.join(root, made);
}
