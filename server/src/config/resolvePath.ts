/**
 * The URI of a file that is named by a relative path in the file `uri`; undefined where the path leads out of the hierarchy, and
 * for a URI without one, such as `untitled:Untitled-1`. The path may be hostile: what would mean something in a URI is encoded.
 */
export function resolvePath(uri: string, path: string): string | undefined {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/.exec(uri);
  if (!match || path.startsWith('/') || path.includes('\\')) return undefined;
  const [, head = '', own = ''] = match;
  const parts = own.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encodeURIComponent(part));
    // The first part is what stands in front of the first slash: nothing.
    else if (parts.length > 1) parts.pop();
    else return undefined;
  }
  return head + parts.join('/');
}
