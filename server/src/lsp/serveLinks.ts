import { type DocumentLink, ResponseError } from 'vscode-languageserver';
import { resolvePath } from '../config/resolvePath';
import { relativePath } from '../config/uriPath';
import { linksIn, type TextLink } from '../features/links/links';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

/** So many lines are looked at, and so many links given: an editor asks for those of the whole text. */
const MOST_LINES = 100_000;
const MOST_LINKS = 2000;
/** So many files are looked for. */
const MOST_FILES = 200;

/** Links to the RFCs that a transcript names, and to files beside it. */
export const serveLinks: Provider = ({ connection, answer, exists, folders }) => {
  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const found = await answer<TextLink[]>({ uri, token, until: 0 }, [], ({ store }, settings) => {
      const links: TextLink[] = [];
      if (!settings.features['links.enabled']) return links;
      const walk = store.walk(0);
      for (let line = 0; line < MOST_LINES && links.length < MOST_LINKS && walk.next(); line++)
        links.push(...linksIn(walk.text, line));
      return links;
    });
    if (found instanceof ResponseError) return found;
    const links: DocumentLink[] = [];
    const known = new Map<string, boolean>();
    for (const link of found) {
      if (token.isCancellationRequested) return links;
      if (link.kind === 'rfc') {
        links.push({ range: toRange(link.place), target: link.url, tooltip: link.title });
        continue;
      }
      const file = resolvePath(uri, link.path);
      // Nobody knows who wrote the comment: it leads to no place outside of what the user has opened.
      if (file === undefined || !folders().some((folder) => relativePath(folder, file) !== undefined)) continue;
      if (!known.has(file) && known.size < MOST_FILES) known.set(file, await exists(file));
      if (known.get(file)) links.push({ range: toRange(link.place), target: file + fragmentOf(link.line) });
    }
    return links;
  });
  return { documentLinkProvider: { resolveProvider: false } };
};

function fragmentOf(line: number | undefined): string {
  return line === undefined ? '' : `#L${line}`;
}
