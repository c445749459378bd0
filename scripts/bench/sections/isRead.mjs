import { readFileSync } from 'node:fs';
import { check, measure } from '../measure/program.mjs';

/** Whether `check` reads a small log in Postfix's form as such: it finds as many sessions as were begun. */
export async function isRead({ path }) {
  const begun = readFileSync(path, 'utf8').match(/: connect from /g)?.length ?? 0;
  const { output, failure } = await measure(check(path, '--format', 'json'), { keepOutput: true });
  if (failure) return false;
  const [file] = JSON.parse(output).files;
  const unrecognised = file.findings.some(({ rule }) => rule === 'unrecognised-dialect');
  return !unrecognised && file.sessions.length >= begun * 0.9;
}
