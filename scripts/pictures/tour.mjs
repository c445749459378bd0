import { inRoot } from '../lib/root.mjs';
import { command, commandThatAsks, goTo, open, point, viewOf } from './acts.mjs';

/** The pictures of docs/tour.md, each of one feature. */
export const TOUR = [
  {
    name: 'outline',
    theme: 'light',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await command(page, 'Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
    },
  },
  {
    name: 'code-lens-and-hints',
    theme: 'dark',
    async take(page) {
      await open(page, '05-bdat-chunks.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
    },
  },
  {
    name: 'folding',
    theme: 'light',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      for (const line of [20, 5]) {
        await goTo(page, line);
        await page.keyboard.press('ControlOrMeta+Shift+[');
      }
    },
  },
  {
    name: 'completion',
    theme: 'dark',
    async take(page) {
      await open(page, '01-plain-session.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 8, 100);
      await page.keyboard.press('Enter');
      // The new line gets its mark first.
      await page.waitForTimeout(1500);
      await page.keyboard.press('ControlOrMeta+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row').nth(2).waitFor();
    },
  },
  {
    name: 'signature-help',
    theme: 'light',
    async take(page) {
      await open(page, '01-plain-session.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 8, 16);
      await page.keyboard.press('ControlOrMeta+Shift+Space');
      await page.locator('.parameter-hints-widget.visible').waitFor();
    },
  },
  {
    name: 'references',
    theme: 'dark',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 11, 20);
      await command(page, 'Peek References');
      await page.locator('.peekview-widget').waitFor();
    },
  },
  {
    name: 'call-hierarchy',
    theme: 'light',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 11, 4);
      await command(page, 'Peek Call Hierarchy');
      await page.locator('.peekview-widget').waitFor();
    },
  },
  {
    name: 'tokens',
    theme: 'high-contrast',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'rename',
    theme: 'dark',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 11, 20);
      await page.keyboard.press('F2');
      await page.locator('.rename-box').first().waitFor();
    },
  },
  {
    name: 'explain',
    theme: 'light',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await command(page, 'SMTP: Explain Session');
      await page.locator('.tab', { hasText: 'Preview' }).waitFor();
      await page.waitForTimeout(2500);
    },
  },
  {
    name: 'diagram',
    theme: 'light',
    async take(page) {
      await open(page, '02-pipelining.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await command(page, 'View: Toggle Primary Side Bar Visibility');
      await command(page, 'SMTP: Show Session Diagram to the Side');
      await page.locator('.tab', { hasText: 'Diagram of' }).waitFor();
      await viewOf(page).locator('.row').nth(5).waitFor();
      await goTo(page, 13);
      await viewOf(page).locator('.row[aria-selected="true"]').waitFor();
    },
  },
  {
    name: 'stepping',
    theme: 'dark',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 16);
      await command(page, 'Debug: Toggle Breakpoint');
      await command(page, 'SMTP: Step Through Session');
      // It stops at the first line of the session, and then at the breakpoint.
      await page.locator('.debug-toolbar').waitFor();
      await page.locator('.debug-top-stack-frame-line').first().waitFor({ state: 'attached' });
      await command(page, 'Debug: Continue');
      await page.locator('.debug-variables .monaco-list-row', { hasText: 'Transaction' }).first().click();
      await page.locator('.debug-variables .monaco-list-row', { hasText: 'recipients' }).first().waitFor();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'testing',
    theme: 'light',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await command(page, 'Testing: Focus on Test Explorer View');
      await page.locator('.test-explorer .monaco-list-row').first().waitFor();
      await command(page, 'Test: Run All Tests');
      await page.waitForTimeout(4000);
      await page.locator('.test-explorer .monaco-list-row').first().click();
      await page.keyboard.press('ArrowRight');
      await page.locator('.test-explorer .monaco-list-row').nth(2).waitFor();
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'compare',
    theme: 'dark',
    async take(page) {
      await open(page, '09-swaks-output.smtp');
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await (await commandThatAsks(page, 'SMTP: Compare Sessions', 'swaks')).click();
      await page.locator('.monaco-diff-editor').waitFor();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'quick-fix',
    theme: 'light',
    async take(page) {
      await open(page, '07-full-of-faults.smtp');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
      await goTo(page, 37, 16);
      await page.keyboard.press('ControlOrMeta+.');
      await page.locator('.action-widget').first().waitFor();
    },
  },
  {
    name: 'markdown',
    theme: 'light',
    async take(page) {
      await open(page, '11-lesson.md');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'capture',
    theme: 'dark',
    folder: inRoot('test', 'integration', 'workspace'),
    async take(page) {
      await page.keyboard.press('ControlOrMeta+P');
      await page.locator('.quick-input-widget input.input').fill('sessions.pcapng');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'sessions.pcapng' }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab', { hasText: 'sessions.pcapng' }).waitFor();
      await page.waitForTimeout(4000);
    },
  },
  {
    name: 'redact',
    theme: 'dark',
    async take(page) {
      await open(page, '03-starttls-and-auth.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await commandThatAsks(page, 'SMTP: Redact', 'Passwords');
    },
  },
  {
    name: 'message',
    theme: 'dark',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await goTo(page, 20);
      await command(page, 'SMTP: Open Message');
      await page.locator('.tab', { hasText: '.eml' }).waitFor();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'message-preview',
    theme: 'light',
    folder: inRoot('test', 'integration', 'workspace'),
    async take(page) {
      await open(page, 'attachment.smtp');
      await page.locator('.codelens-decoration a').first().waitFor();
      await command(page, 'View: Toggle Primary Side Bar Visibility');
      await goTo(page, 8);
      await command(page, 'SMTP: Preview Message');
      await viewOf(page).locator('#attachments li').first().waitFor();
    },
  },
  {
    name: 'hover',
    theme: 'dark',
    async take(page) {
      await open(page, '04-refused-recipient.smtp');
      await point(page, '550');
    },
  },
];
