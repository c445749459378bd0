// Runs in the view that lists the sessions of a capture. What comes from the capture is put in as text, never as markup.
import { ListModel, readChoice } from '../capture/list/listModel';
import {
  type FromView,
  progressText,
  type ReadingProgress,
  type SessionAction,
  type ToView,
} from '../capture/list/viewMessages';
import { useWords, word } from '../words';
import { elementOf } from './elementOf';
import { SessionGrid } from './sessionGrid';
import type { ViewApi } from './viewApi';

declare function acquireVsCodeApi(): ViewApi<FromView>;

const api = acquireVsCodeApi();
useWords(JSON.parse(document.body.dataset.words ?? '{}'));
const model = new ListModel(readChoice(api.getState()));
const filter = elementOf('filter', HTMLInputElement);
const status = elementOf('status', HTMLElement);
const bar = elementOf('progress', HTMLProgressElement);
const problems = elementOf('problems', HTMLElement);
const empty = elementOf('empty', HTMLElement);
let progress: ReadingProgress = { state: 'reading', read: 0, size: null, problems: [] };

const grid = new SessionGrid(model, {
  open: () => act('open'),
  changed: () => show(),
});

/** Shows what has changed. */
function show(): void {
  api.setState(model.choice);
  const { state, read, size } = progress;
  const isReading = state === 'reading';
  bar.hidden = !isReading;
  if (size === null || size === 0) bar.removeAttribute('value');
  else bar.value = read / size;
  button('cancel').hidden = !isReading;
  button('reread').hidden = isReading;
  setText(status, progressText(progress, { count: model.count, shown: model.shown.length }));
  const selected = model.selectedIndex >= 0;
  for (const id of ['open', 'edit', 'save'] as const) button(id).disabled = !selected;
  for (const id of ['openAll', 'editAll', 'saveAll'] as const) button(id).disabled = model.shown.length === 0;
  empty.hidden = model.shown.length > 0 || isReading;
  setText(
    empty,
    word(model.count > 0 ? 'No session has what you filter for.' : 'There is no SMTP session in this capture.'),
  );
}

function showProblems(): void {
  problems.replaceChildren(
    ...progress.problems.map((problem) => {
      const item = document.createElement('li');
      item.textContent = problem;
      return item;
    }),
  );
}

/** Told by a screen reader when it changes: not each percent. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Does something with the selected session. */
function act(type: SessionAction): void {
  const selected = model.shown[model.selectedIndex];
  if (selected) api.postMessage({ type, sessions: [selected.session] });
}

function actOnAll(type: SessionAction): void {
  if (model.shown.length === 0) return;
  // All of them, also those that are still to be found, unless some are filtered out.
  const isAll = model.choice.filter.trim() === '';
  api.postMessage({ type, sessions: isAll ? 'all' : model.shownNumbers });
}

function button(id: string): HTMLButtonElement {
  return elementOf(id, HTMLButtonElement);
}

for (const type of ['open', 'edit', 'save'] as const) {
  button(type).addEventListener('click', () => act(type));
  button(`${type}All`).addEventListener('click', () => actOnAll(type));
}
for (const type of ['cancel', 'reread', 'keyLog'] as const) {
  button(type).addEventListener('click', () => api.postMessage({ type }));
}
filter.value = model.choice.filter;
filter.addEventListener('input', () => {
  model.filter(filter.value);
  grid.refresh();
  show();
});
filter.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  grid.focus();
});

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.type) {
    case 'reset':
      model.clear();
      button('keyLog').title =
        data.keyLog === ''
          ? word('Decrypt TLS with the secrets of a key log')
          : word('Decrypted with {0}', data.keyLog);
      break;
    case 'sessions':
      model.add(data.sessions);
      break;
    case 'progress':
      progress = data.progress;
      showProblems();
      break;
  }
  if (data.type !== 'progress') grid.refresh();
  show();
});
show();
api.postMessage({ type: 'ready' });
