// Runs in the view that shows a session as a ladder diagram. What comes from the transcript is put in as text, never as markup.
import type { DiagramPlace, FromDiagram, ToDiagram } from '../diagram/diagramMessages';
import { useWords, word } from '../words';
import { elementOf } from './elementOf';
import { LadderView } from './ladderView';
import type { ViewApi } from './viewApi';

declare function acquireVsCodeApi(): ViewApi<FromDiagram>;

const api = acquireVsCodeApi();
useWords(JSON.parse(document.body.dataset.words ?? '{}'));
const title = elementOf('title', HTMLElement);
const nothing = elementOf('nothing', HTMLElement);
const left = elementOf('left', HTMLElement);
const view = new LadderView({ reveal: (line, { focus }) => api.postMessage({ type: 'reveal', line, focus }) });

for (const type of ['previous', 'next', 'choose', 'save', 'copy'] as const) {
  button(type).addEventListener('click', () => api.postMessage({ type }));
}

window.addEventListener('message', ({ data }: MessageEvent<ToDiagram>) => {
  switch (data.type) {
    case 'ladder': {
      const { ladder, sessions, uri } = data;
      const place: DiagramPlace = { uri, session: ladder.number };
      api.setState(place);
      setText(nothing, '');
      setText(title, word('{0}, session {1} of {2}', ladder.name, ladder.number, sessions));
      button('previous').disabled = ladder.number <= 1;
      button('next').disabled = ladder.number >= sessions;
      button('choose').disabled = sessions < 2;
      setText(left, ladder.leftOut > 0 ? word('… {0} more lines of the dialogue are left out', ladder.leftOut) : '');
      view.show(ladder);
      break;
    }
    case 'nothing':
      setText(nothing, data.why);
      setText(title, '');
      setText(left, '');
      view.clear();
      break;
    case 'mark':
      view.mark(data.line);
      break;
  }
  for (const id of ['save', 'copy'] as const) button(id).disabled = nothing.textContent !== '';
});
api.postMessage({ type: 'ready' });

/** Told by a screen reader when it changes. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  if (element !== title) element.hidden = text === '';
}

function button(id: string): HTMLButtonElement {
  return elementOf(id, HTMLButtonElement);
}
