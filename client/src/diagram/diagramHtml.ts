import { attribute, type PageParts, pageHtml } from '../page';
import { wordIn } from '../words';

/** The page of a ladder diagram. Nothing of the transcript is in it: that comes in messages, and is put in as text. */
export function diagramHtml(parts: PageParts): string {
  const shown = (english: string) => attribute(wordIn(parts.words, english));
  return pageHtml(
    parts,
    shown('Session Diagram'),
    `<header>
<div class="bar" role="toolbar" aria-label="${shown('Session Diagram')}">
<button id="previous" title="${shown('Show the session before')}" aria-label="${shown('Show the session before')}">‹</button>
<button id="next" title="${shown('Show the session behind')}" aria-label="${shown('Show the session behind')}">›</button>
<button id="choose" title="${shown('Choose a session of the transcript')}">${shown('Choose Session…')}</button>
<span id="title" role="status"></span>
<span class="gap"></span>
<button id="save" title="${shown('Save the diagram as a picture in one file')}">${shown('Save as SVG…')}</button>
<button id="copy" title="${shown('Copy the session as a sequence diagram for documents')}">${shown('Copy as Mermaid')}</button>
</div>
</header>
<p id="nothing" hidden></p>
<div id="scroller" tabindex="0" role="listbox" aria-label="${shown('Arrows of the diagram; Enter goes to the line in the transcript')}">
<div id="head" aria-hidden="true"></div>
<div id="rows" role="presentation"></div>
<p id="left" hidden></p>
</div>
<span id="probe" aria-hidden="true">MMMMMMMMMMMMMMMMMMMM</span>`,
  );
}
