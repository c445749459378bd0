import { reporter, runToEnd } from '../harness/report';

/** Pattern for the titles of the tests to run, put in by the bundler; empty for all. */
declare const TEST_GREP: string;

/** Options for mocha, whichever build of it runs. */
export const options: Mocha.MochaOptions = {
  ui: 'bdd',
  timeout: 30_000,
  reporter: reporter(print),
  ...(TEST_GREP ? { grep: TEST_GREP } : {}),
};

/** Runs what is defined; rejects where a test failed, which makes VS Code end with a status other than 0. */
export async function runSuites(mocha: Mocha): Promise<void> {
  const { failed } = await runToEnd(mocha, print);
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** A zero-width space marks our own lines among those that VS Code logs. */
function print(text: string): void {
  for (const line of text.split('\n')) console.log(`\u200b${line}`);
}
