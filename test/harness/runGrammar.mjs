// Runs the grammar's tests, test/grammar/*.smtp: each line of a transcript that has assertions counts as one test.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import common from 'vscode-tmgrammar-test/dist/common/index.js';
import unit from 'vscode-tmgrammar-test/dist/unit/index.js';
import reporters from 'vscode-tmgrammar-test/dist/unit/reporter.js';
import { inRoot } from '../../scripts/lib/root.mjs';

const folder = inRoot('test', 'grammar');
const { grammars } = common.loadConfiguration(inRoot('package.json'), undefined, []);
const quote = { path: inRoot('test', 'grammar', 'quote.tmLanguage.json'), scopeName: 'test.quote', language: 'quote' };
const registry = common.createRegistry([...grammars, quote]);
const reporter = new reporters.ConsoleCompactReporter();
const counts = { passed: 0, failed: 0, skipped: 0 };

const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.smtp')) : [];
for (const name of names.sort()) {
  const testCase = unit.parseGrammarTestCase(readFileSync(inRoot('test', 'grammar', name), 'utf8'));
  const failures = await unit.runGrammarTestCase(registry, testCase);
  const failed = new Set(failures.map(({ line }) => line)).size;
  const passed = testCase.assertions.length - failed;
  counts.failed += failed;
  counts.passed += passed;
  console.log(failed === 0 ? `  ✓ ${name} (${passed})` : `  ✗ ${name} (${passed} passed, ${failed} failed)`);
  if (failed > 0) reporter.reportTestResult(`test/grammar/${name}`, testCase, failures);
}
console.log(`END ${JSON.stringify(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
