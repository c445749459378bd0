/**
 * The README as the package can show it: without its pictures, which are too large for it and have no address at which the
 * extension's page could find them, and with words in place of links to files that it does not hold.
 *
 * @param {string} text the README of the repository
 * @returns {string}
 */
export function publishedReadme(text) {
  return text
    .replace(/^(?:\|.*\n)*\|.*!\[.*\n(?:\|.*\n)*\n?/gm, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '')
    .replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
}
