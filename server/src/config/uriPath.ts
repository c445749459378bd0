/**
 * The folders in which a file lies, as URIs, the innermost first; only that of the root ends with a slash. None for a URI without a
 * hierarchy, such as `untitled:Untitled-1`.
 */
export function foldersOf(uri: string): string[] {
  const { head, path } = split(uri);
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
    folders.push(head + (end === 0 ? '/' : path.slice(0, end)));
  }
  return folders;
}

/** The path of a file seen from a folder, decoded; undefined where it does not lie below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const [outer, inner] = [uriKey(folder), uriKey(uri)];
  const prefix = outer.endsWith('/') ? outer : `${outer}/`;
  return inner.startsWith(prefix) && inner.length > prefix.length ? inner.slice(prefix.length) : undefined;
}

/** The URI of a file in a folder. */
export function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether two URIs name the same, however they are encoded. */
export function isSameUri(a: string, b: string): boolean {
  return uriKey(a).replace(/\/$/, '') === uriKey(b).replace(/\/$/, '');
}

/** The same for two URIs that name the same. Editors differ in what they encode (`c%3A` or `c:`), and some spell the letter of a drive large, some small. */
export function uriKey(uri: string): string {
  const { head, path } = split(uri);
  return head + decoded(path).replace(/^\/([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign is no encoding: the text stands for itself.
    return path;
  }
}

/** Scheme and authority, and the path; a query belongs to neither. */
function split(uri: string): { head: string; path: string } {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)?/.exec(uri);
  return { head: match?.[1] ?? '', path: match?.[2] ?? '' };
}
