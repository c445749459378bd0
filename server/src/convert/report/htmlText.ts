/** Text as HTML that shows exactly it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The Markdown of explanations (features/hover) as HTML: text, escaped signs, `**bold**`, `*emphasis*`, code in any fence, and links by https.
 * Whatever else it holds is text.
 */
export function markdownToHtml(markdown: string): string {
  let html = '';
  for (const match of markdown.matchAll(TOKENS)) {
    const { sign, fence, code, strong, label, url, other } = match.groups ?? {};
    if (sign !== undefined) html += escapeHtml(sign);
    else if (fence !== undefined) html += `<code>${escapeHtml(unpadded(code ?? ''))}</code>`;
    else if (strong !== undefined) html += `<strong>${markdownToHtml(strong)}</strong>`;
    else if (url !== undefined)
      html += `<a href="${escapeHtml(url)}" rel="noreferrer">${markdownToHtml(label ?? '')}</a>`;
    else html += escapeHtml(other ?? '');
  }
  return html;
}

const TOKENS =
  /\\(?<sign>[!-/:-@[-`{-~])|(?<!`)(?<fence>`+)(?!`)(?<code>[\s\S]*?[^`])\k<fence>(?!`)|\*\*(?<strong>(?:\\[\s\S]|`[^`]*`|[^*\\])+?)\*\*|\[(?<label>(?:\\[\s\S]|[^\]\\])*)\]\((?<url>https:\/\/[^\s()]+)\)|(?<other>[^\\`*[]+|[\s\S])/gu;

/** A blank at each end of code is part of its fence, unless there are only blanks. */
function unpadded(code: string): string {
  return /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code;
}
