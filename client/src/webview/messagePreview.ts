// Runs in the view that shows a message. What comes from the message is put in as text, never as markup; nothing is loaded.
import type { BodyInfo, MessagePreview } from '../../../server/src/messages';
import type { FromPreview, ToPreview } from '../message/previewMessages';
import { useWords, word } from '../words';
import { elementOf } from './elementOf';
import type { ViewApi } from './viewApi';

declare function acquireVsCodeApi(): ViewApi<FromPreview>;

/** What readers of mail look at; all fields are below. */
const FIRST: readonly string[] = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'date', 'subject'];

const api = acquireVsCodeApi();
useWords(JSON.parse(document.body.dataset.words ?? '{}'));
const page = elementOf('page', HTMLElement);

for (const type of ['open', 'save', 'transcript'] as const)
  elementOf(type, HTMLButtonElement).addEventListener('click', () => api.postMessage({ type }));

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  const { scrollTop } = page;
  if (data.type === 'message') {
    api.setState(data.place);
    show(data.preview);
  } else if (data.type === 'nothing') {
    show(undefined);
    setText('nothing', data.why);
  }
  page.scrollTop = scrollTop;
});
api.postMessage({ type: 'ready' });

function show(preview: MessagePreview | undefined): void {
  const { info, headers = [], bodies = [], attachments = [], problem } = preview ?? {};
  setText('nothing', '');
  const faults = [
    ...(info && info.fault !== '' ? [word('This message is {0}.', info.fault)] : []),
    ...(problem === undefined ? [] : [word('The parts of the message cannot be told apart: {0}', problem)]),
  ];
  setText('fault', faults.length === 0 ? '' : `▲ ${faults.join(' ')}`);
  setText('envelope', info ? word('Envelope: {0}', info.envelope) : '');
  const first = headers.filter(({ name }) => FIRST.includes(name.toLowerCase()));
  elementOf('headers', HTMLElement).replaceChildren(...first.flatMap(field));
  elementOf('allHeaders', HTMLElement).replaceChildren(...headers.flatMap(field));
  elementOf('more', HTMLElement).hidden = headers.length === first.length;
  const shown = elementOf('bodies', HTMLElement);
  // What the user opened or closed stays so while the transcript is edited.
  const before = [...shown.children].map((one) => one instanceof HTMLDetailsElement && one.open);
  const isOpen = before.length === bodies.length ? before : openBodies(bodies);
  shown.replaceChildren(...bodies.map((one, at) => body(one, isOpen[at]!)));
  elementOf('attached', HTMLElement).hidden = attachments.length === 0;
  elementOf('attachments', HTMLElement).replaceChildren(
    ...attachments.map(({ number, name, type, size, sha256 }) => {
      const save = element('button', word('Save…'));
      save.setAttribute('aria-label', word('Save {0}', name));
      save.addEventListener('click', () => api.postMessage({ type: 'saveAttachment', number }));
      const item = element('li', '');
      const details = element('span', word('{0}, {1} octets', type, size), 'details');
      item.append(element('span', name, 'name'), details, save, element('code', `SHA-256 ${sha256}`));
      return item;
    }),
  );
  for (const id of ['open', 'save', 'transcript'] as const) elementOf(id, HTMLButtonElement).disabled = !info;
}

/** HTML is the same text once more where there is a plain one, too. */
function openBodies(bodies: readonly BodyInfo[]): boolean[] {
  const hasPlain = bodies.some(({ type, text }) => type === 'text/plain' && text.trim() !== '');
  return bodies.map(({ type }) => type === 'text/plain' || !hasPlain);
}

function body({ type, charset, text, source, isCut }: BodyInfo, isOpen: boolean): HTMLElement {
  const details = document.createElement('details');
  details.open = isOpen;
  const name = charset === '' ? type : word('{0}, {1}', type, charset);
  details.append(
    element('summary', type === 'text/html' ? word('{0}: its text alone, nothing is loaded', name) : name),
  );
  details.append(element('pre', text));
  if (source !== undefined) {
    const inner = document.createElement('details');
    inner.append(element('summary', word('Source of the HTML')), element('pre', source));
    details.append(inner);
  }
  if (isCut) details.append(element('p', word('… more follows: open the source to read it'), 'cut'));
  return details;
}

function field({ name, value }: { readonly name: string; readonly value: string }): HTMLElement[] {
  return [element('dt', name), element('dd', value)];
}

/** An element with a text, whose direction is its own. */
function element(tag: string, text: string, of = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.dir = 'auto';
  if (of !== '') made.className = of;
  return made;
}

function setText(id: string, text: string): void {
  const found = elementOf(id, HTMLElement);
  if (found.textContent !== text) found.textContent = text;
  found.hidden = text === '';
}
