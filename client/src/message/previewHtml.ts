import { attribute, type PageParts, pageHtml } from '../page';
import { wordIn } from '../words';

/** The page of a message. Nothing of the message is in it: that comes in messages, and is put in as text. */
export function previewHtml(parts: PageParts): string {
  const shown = (english: string) => attribute(wordIn(parts.words, english));
  return pageHtml(
    parts,
    shown('Message'),
    `<header>
<div class="bar" role="toolbar" aria-label="${shown('Message')}">
<button id="open" title="${shown('Open the message as it was sent')}">${shown('Open Source')}</button>
<button id="save" title="${shown('Save the message as a file .eml')}">${shown('Save Message…')}</button>
<button id="transcript" title="${shown('Go to its lines in the transcript')}">${shown('Show in Transcript')}</button>
</div>
</header>
<main id="page" tabindex="0" aria-label="${shown('Message')}">
<p id="nothing" role="status" hidden></p>
<p id="fault" role="note" hidden></p>
<p id="envelope"></p>
<dl id="headers" aria-label="${shown('Header')}"></dl>
<details id="more" hidden><summary>${shown('All header fields')}</summary><dl id="allHeaders"></dl></details>
<div id="bodies"></div>
<section id="attached" hidden><h2>${shown('Attachments')}</h2><ul id="attachments"></ul></section>
</main>`,
  );
}
