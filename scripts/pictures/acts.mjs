// What a user does in the editor, for pictures.

/** Opens a file of the folder, and waits for its colours. */
export async function open(page, name) {
  await page.keyboard.press('ControlOrMeta+P');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: name }).waitFor();
  await page.locator('.monaco-editor .view-line span[class*="mtk"]').first().waitFor();
}

/** Runs a command by its title. */
export async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command that asks in the same box; waits for a choice with this text. Gives back the choice. */
export async function commandThatAsks(page, title, choice) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).first();
  await row.waitFor();
  return row;
}

/** Rests the pointer on the first span of text in the editor that is exactly this, and waits for the hover. */
export async function point(page, text) {
  const word = page.locator('.monaco-editor .view-line span', { hasText: new RegExp(`^${text}$`) }).first();
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: /RFC/ }).first();
  // The server may still be starting: an empty hover does not come back by itself.
  for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
    await page.mouse.move(5, 5);
    await word.hover();
    await hover.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await hover.waitFor();
}

/** Puts the cursor into a line and column of the active editor, both from 1. */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('ControlOrMeta+G');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The page of the view that is open: it is in a frame of the editor's frame for it. */
export function viewOf(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
