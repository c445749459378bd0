import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = process.env.SMTP_SHARED ?? path.resolve(__dirname, '..', '..', '..', 'shared');

/**
 * Path of a file or folder of the reference material that lies beside the repository (`../shared`), whether it exists
 * or not. The variable SMTP_SHARED names another place.
 */
export function sharedPath(...parts: string[]): string {
  return path.join(folder, ...parts);
}

/**
 * A mocha suite that needs a part of the reference material. Where it is missing, the suite's body is not run (it may
 * read files at once) and one pending test says why.
 *
 * @param parts the path below `../shared`, for example `['protocol', 'commands.json']`
 * @param body gets that path as it is on disk
 */
export function describeWithShared(title: string, parts: readonly string[], body: (path: string) => void): void {
  const wanted = sharedPath(...parts);
  describe(title, () => {
    if (existsSync(wanted)) body(wanted);
    else it(`needs ../shared/${parts.join('/')}, which is not here`);
  });
}
