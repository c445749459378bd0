/** What the page of a capture needs of the editor. */
export interface PageParts {
  /** Of the editor, for the security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** A word that nobody can guess. */
  readonly nonce: string;
}

/**
 * The page that lists the sessions of a capture. Nothing of the capture is in it: that comes in messages, and is put in as text. The
 * policy lets it load its own script and style, and nothing from anywhere else.
 */
export function captureHtml({ cspSource, script, style, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SMTP Sessions</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<header>
<div class="bar" role="toolbar" aria-label="Sessions">
<input id="filter" type="search" placeholder="Filter: words, server:name, -word" aria-label="Filter sessions" spellcheck="false" autocomplete="off">
<button id="open" title="Open the session as a transcript (Enter)">Open</button>
<button id="edit" title="Open a copy of it that can be edited, to add notes">Edit a Copy</button>
<button id="save" title="Save it as a file .smtp">Save…</button>
<span class="gap"></span>
<button id="openAll" title="Open all sessions that are listed as one transcript">Open All</button>
<button id="editAll" title="Open a copy of all sessions that are listed">Edit a Copy of All</button>
<button id="saveAll" title="Save all sessions that are listed as one file .smtp">Save All…</button>
<span class="gap"></span>
<button id="keyLog" title="Decrypt TLS with the secrets of a key log">Use TLS Key Log…</button>
</div>
<div class="bar">
<progress id="progress" max="1" value="0" aria-label="Reading the capture"></progress>
<span id="status" role="status"></span>
<button id="cancel">Cancel</button>
<button id="reread">Read Again</button>
</div>
<ul id="problems" aria-label="What could not be read"></ul>
</header>
<div id="grid" role="grid" aria-label="SMTP sessions" aria-multiselectable="false">
<div id="heads" role="row" aria-rowindex="1" class="row"></div>
<div id="scroller" tabindex="0" role="rowgroup" aria-label="Sessions; Enter opens one"><div id="rows" role="presentation"></div></div>
</div>
<p id="empty" hidden></p>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
