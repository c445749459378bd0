import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../server/src/analysis/analyze';
import { applySettings } from '../../server/src/analysis/applySettings';
import type { Finding } from '../../server/src/rules/finding';

/**
 * One transcript of a fixture with what is expected of it. A fixture is a text that a person can read:
 *
 *     #- case: MAIL before EHLO
 *     S: 220 mx.example.com ESMTP
 *     C: MAIL FROM:<a@example.com>
 *     #~ ^^^^ error[mail-before-hello] words that the message must hold
 *
 * A line that starts with `#~` stands under the line it speaks of, its carets under the columns of the finding; where
 * the finding begins further left than carets can stand, `#~ 0-4` gives the columns. These lines are taken out before
 * the analysis, so that they work in dialects that have no comments.
 */
export interface FixtureCase {
  readonly name: string;
  readonly lines: readonly string[];
  readonly expected: readonly Expectation[];
}

export interface Expectation {
  /** Line of the case without its expectations, from 0; columns in UTF-16 units, end exclusive. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly rule: string;
  /** A part of the message; empty where any message will do. */
  readonly words: string;
}

/** A suite with one test for each case of the fixture. With UPDATE=1 the expectations are rewritten instead. */
export function describeFixture(file: string): void {
  const cases = parseFixture(readFileSync(file, 'utf8'));
  if (process.env.UPDATE) writeFileSync(file, cases.map((one) => write(one, judge(one))).join('\n'));
  describe(path.basename(file), () => {
    for (const one of cases) it(one.name, () => checkCase(one));
  });
}

function checkCase(one: FixtureCase): void {
  if (process.env.UPDATE) return;
  const findings = judge(one);
  // Compared as text, so that a failure shows the transcript with what was found in it.
  assert.equal(write(one, findings), write(one, one.expected));
  for (const { line, rule, words } of one.expected) {
    const messages = findings
      .filter((finding) => finding.line === line && finding.rule === rule)
      .map(({ words }) => words);
    assert.ok(
      messages.some((message) => message.includes(words)),
      `“${words}” is not in: ${messages.join(' | ')}`,
    );
  }
}

/** The findings as expectations with the whole message. */
function judge({ lines }: FixtureCase): Expectation[] {
  const findings = applySettings(analyze(lines), { severities: new Map() });
  return findings.map((finding: Finding) => {
    const { line, start, end } = finding.place;
    return { line, start, end, severity: finding.severity, rule: finding.rule, words: finding.message };
  });
}

/** The cases of a fixture's text. */
export function parseFixture(text: string): FixtureCase[] {
  const cases: { name: string; lines: string[]; expected: Expectation[] }[] = [];
  for (const line of text.split('\n')) {
    const name = /^#- case: (.*)$/.exec(line)?.[1];
    if (name !== undefined) cases.push({ name, lines: [], expected: [] });
    const current = cases.at(-1);
    if (name !== undefined || !current) continue;
    if (line.startsWith('#~')) current.expected.push(parseExpectation(line, current.lines.length - 1));
    else current.lines.push(line);
  }
  for (const { lines } of cases) while (lines.at(-1) === '') lines.pop();
  return cases;
}

function parseExpectation(text: string, line: number): Expectation {
  const parts = /^#~ *(?:(\^+)|(\d+)-(\d+)) (\w+)\[([\w-]+)\] ?(.*)$/.exec(text);
  assert.ok(parts, `not an expectation: ${text}`);
  const [, carets, from, to, severity = '', rule = '', words = ''] = parts;
  const start = carets === undefined ? Number(from) : text.indexOf('^');
  return { line, start, end: carets === undefined ? Number(to) : start + carets.length, severity, rule, words };
}

/** The case as it stands in a fixture; words are those of the case, as messages are only compared in part. */
function write({ name, lines, expected }: FixtureCase, found: readonly Expectation[]): string {
  const text = [`#- case: ${name}`];
  lines.forEach((line, at) => {
    text.push(line);
    for (const one of found) {
      if (one.line !== at) continue;
      const known = expected.find((other) => other.line === at && other.rule === one.rule)?.words ?? '';
      const where =
        one.start < 3 ? ` ${one.start}-${one.end}` : `${' '.repeat(one.start - 2)}${'^'.repeat(one.end - one.start)}`;
      text.push(`#~${where} ${one.severity}[${one.rule}]${known === '' ? '' : ` ${known}`}`);
    }
  });
  return `${text.join('\n')}\n`;
}
