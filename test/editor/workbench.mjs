// What a person does with VS Code and sees on its screen, in words: keys, squiggles, panels, menus. All knowledge of the
// workbench's HTML is in here, and nothing of what is tested.

import { mkdirSync } from 'node:fs';
import path from 'node:path';

const seconds = 1000;

export class Workbench {
  #page;
  #shots;
  #count = 0;
  #editor;

  /** @param {import('playwright-core').Page} page @param {string[]} refused @param {string} shots the folder of the screenshots */
  constructor(page, refused, shots) {
    this.#page = page;
    this.#shots = shots;
    this.#editor = page.locator('.editor-instance .monaco-editor').first();
    this.refused = refused;
  }

  /** Opens a workbench whose address names a file, and waits until the cursor is in it. */
  async open(address) {
    await this.#page.goto(address, { timeout: 60 * seconds });
    await this.#editor
      .locator('.view-line')
      .first()
      .waitFor({ timeout: 60 * seconds });
    await this.focusEditor();
  }

  async focusEditor() {
    await this.press('Control+1');
    await this.#page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: 10 * seconds });
  }

  /** Presses keys one after the other. */
  async press(...keys) {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types as a person does, key by key. */
  async type(text) {
    await this.#page.keyboard.type(text, { delay: 15 });
  }

  /** The lines of the editor that are on the screen, from top to bottom. */
  async text() {
    const lines = await this.#editor.locator('.view-line').evaluateAll((found) =>
      found
        .map((line) => ({ top: line.offsetTop, text: line.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  squiggles() {
    return this.#editor.locator(squiggle).count();
  }

  async squigglesBecome(count) {
    await this.#page.waitForFunction(
      ([selector, wanted]) => document.querySelectorAll(`.editor-instance ${selector}`).length === wanted,
      [squiggle, count],
      { timeout: 30 * seconds },
    );
  }

  /** Waits until the Problems panel lists so many problems, and gives their text. */
  async problemsBecome(count) {
    const panel = this.#page.locator('.markers-panel');
    await panel.waitFor({ timeout: 20 * seconds });
    const rows = panel.locator('.monaco-list-row', { has: this.#page.locator('.marker-source, .details-container') });
    await this.#page.waitForFunction(
      (wanted) => document.querySelectorAll('.markers-panel .monaco-list-row .marker-icon').length === wanted,
      count,
      { timeout: 20 * seconds },
    );
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** The text of the hover that is shown. */
  async hover() {
    const hover = this.#page.locator(
      '.monaco-hover:not(.hidden) .hover-contents, .monaco-hover .marker.hover-contents',
    );
    await hover.first().waitFor({ timeout: 10 * seconds });
    return oneLine((await hover.allInnerTexts()).join(' '));
  }

  /** Opens the menu of quick fixes at the cursor and gives its entries; it must hold one that matches. */
  async openQuickFixes(expected) {
    const menu = this.#page.locator('.action-widget');
    const entry = menu.locator('.monaco-list-row.action').filter({ hasText: expected });
    // The first menu after a change of focus is sometimes dismissed at once by the workbench itself: then once more.
    for (let tries = 0; tries < 6; tries += 1) {
      await this.press('Control+Period');
      const shown = await entry
        .first()
        .waitFor({ timeout: 3 * seconds })
        .then(
          () => true,
          () => false,
        );
      if (shown) return (await menu.locator('.monaco-list-row.action').allInnerTexts()).map(oneLine);
      await this.press('Escape');
    }
    throw new Error(`The menu of quick fixes has no entry like ${expected}: ${await menu.allInnerTexts()}`);
  }

  /** A numbered screenshot of everything. */
  async shot(name) {
    this.#count += 1;
    const file = `${String(this.#count).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    await this.#page.screenshot({ path: path.join(this.#shots, file) });
  }

  async closeSideBar() {
    await this.press('Control+B');
    await this.#page.locator('.part.sidebar').waitFor({ state: 'hidden', timeout: 10 * seconds });
  }

  /** The picture of the README: the editor, and the panel below it down to the last problem. */
  async picture(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    const { x, y, width } = await this.#page.locator('.part.editor').boundingBox();
    const last = await this.#page.locator('.markers-panel .monaco-list-row').last().boundingBox();
    await this.#page.screenshot({ path: file, clip: { x, y, width, height: last.y + last.height + 10 - y } });
  }
}

const squiggle = ':is(.squiggly-error, .squiggly-warning, .squiggly-info)';

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
