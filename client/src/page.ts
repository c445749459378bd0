/** What the page of a view needs of the editor. */
export interface PageParts {
  /** Of the editor, for the security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** A word that nobody can guess. */
  readonly nonce: string;
  /** Of the user, such as `zh-cn`. */
  readonly language: string;
  /** The words of the page in it, by the English ones. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * The page of a view. The policy lets it load its own script and styles, and nothing from anywhere else.
 *
 * @param body HTML of our own: text of a transcript comes in messages, and is put in as text
 */
export function pageHtml(
  { cspSource, script, styles, nonce, language, words }: PageParts,
  title: string,
  body: string,
): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${attribute(style)}">`).join('\n')}
</head>
<body data-words="${attribute(JSON.stringify(words))}">
${body}
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

/** Text for an element or an attribute in double quotes. */
export function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
