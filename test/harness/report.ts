import type Mocha from 'mocha';

/** What a run of tests came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Starts the line that ends a run, followed by its {@link Counts} as JSON: without it, a run has not come to its end. */
export const END = 'END ';

/**
 * A mocha reporter that prints one line for each outermost suite, with its failures, and at the end every pending test.
 *
 * @param print gets each line; there is no standard output in a web worker
 */
export function reporter(print: (line: string) => void): Mocha.ReporterConstructor {
  return class {
    constructor(runner: Mocha.Runner) {
      follow(runner, print);
    }
  } as unknown as Mocha.ReporterConstructor;
}

/** Runs the tests, printing the counts last. */
export function runToEnd(mocha: Mocha, print: (line: string) => void): Promise<Counts> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      const counts: Counts = { passed: passes, failed: failures, skipped: pending };
      print(END + JSON.stringify(counts));
      resolve(counts);
    });
  });
}

function follow(runner: Mocha.Runner, print: (line: string) => void): void {
  const pending: string[] = [];
  let passed = 0;
  let failures: string[] = [];

  runner.on('pass', () => {
    passed++;
  });
  runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}\n${error?.stack ?? String(error)}`));
  runner.on('pending', (test) => pending.push(test.fullTitle()));
  runner.on('suite end', (suite) => {
    if (!suite.root && !suite.parent?.root) return;
    const failed = failures.length;
    if (failed > 0) print(`  ✗ ${suite.title} (${passed} passed, ${failed} failed)`);
    else if (passed > 0) print(`  ✓ ${suite.title} (${passed})`);
    for (const failure of failures) print(failure.replace(/^/gm, '      '));
    passed = 0;
    failures = [];
  });
  runner.on('end', () => {
    for (const title of pending) print(`  - ${title}`);
  });
}
