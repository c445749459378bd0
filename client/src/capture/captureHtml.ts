import { attribute, type PageParts, pageHtml } from '../page';
import { word } from '../words';

/** The page that lists the sessions of a capture. Nothing of the capture is in it: that comes in messages, and is put in as text. */
export function captureHtml(parts: PageParts): string {
  return pageHtml(
    parts,
    word('SMTP Sessions'),
    `<header>
<div class="bar" role="toolbar" aria-label="${shown('Sessions')}">
<input id="filter" type="search" placeholder="${shown('Filter: words, server:name, -word')}" aria-label="${shown('Filter sessions')}" spellcheck="false" autocomplete="off">
<button id="open" title="${shown('Open the session as a transcript (Enter)')}">${shown('Open')}</button>
<button id="edit" title="${shown('Open a copy of it that can be edited, to add notes')}">${shown('Edit a Copy')}</button>
<button id="save" title="${shown('Save it as a file .smtp')}">${shown('Save…')}</button>
<span class="gap"></span>
<button id="openAll" title="${shown('Open all sessions that are listed as one transcript')}">${shown('Open All')}</button>
<button id="editAll" title="${shown('Open a copy of all sessions that are listed')}">${shown('Edit a Copy of All')}</button>
<button id="saveAll" title="${shown('Save all sessions that are listed as one file .smtp')}">${shown('Save All…')}</button>
<span class="gap"></span>
<button id="keyLog" title="${shown('Decrypt TLS with the secrets of a key log')}">${shown('Use TLS Key Log…')}</button>
</div>
<div class="bar">
<progress id="progress" max="1" value="0" aria-label="${shown('Reading the capture')}"></progress>
<span id="status" role="status"></span>
<button id="cancel">${shown('Cancel')}</button>
<button id="reread">${shown('Read Again')}</button>
</div>
<ul id="problems" aria-label="${shown('What could not be read')}"></ul>
</header>
<div id="grid" role="grid" aria-label="${shown('SMTP Sessions')}" aria-multiselectable="false">
<div id="heads" role="row" aria-rowindex="1" class="row"></div>
<div id="scroller" tabindex="0" role="rowgroup" aria-label="${shown('Sessions; Enter opens one')}"><div id="rows" role="presentation"></div></div>
</div>
<p id="empty" hidden></p>`,
  );
}

function shown(english: string): string {
  return attribute(word(english));
}
