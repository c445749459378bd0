import { env, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONVERT_REQUEST, type ConvertParams, type ConvertResult } from '../../../server/src/messages';
import { saveFile } from '../saveFile';
import type { DiagramPlace } from './diagramMessages';

/** Saves the diagram as a picture in one file. @param to a URI; nobody is asked where then */
export async function saveAsSvg(client: BaseLanguageClient, place: DiagramPlace, to?: string): Promise<void> {
  const text = await converted(client, place, 'svg');
  if (text === undefined) return;
  const { path } = Uri.parse(place.uri);
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') || 'session';
  const fileName = `${stem}-${place.session}.svg`;
  const title = l10n.t('SMTP: Save Session Diagram');
  await saveFile(new TextEncoder().encode(text), { fileName, beside: place.uri, title, to });
}

/** Copies the session as a sequence diagram in the language of Mermaid. */
export async function copyAsMermaid(client: BaseLanguageClient, place: DiagramPlace): Promise<void> {
  const text = await converted(client, place, 'mermaid');
  if (text === undefined) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('The diagram was copied.'), 4000);
}

async function converted(
  client: BaseLanguageClient,
  { uri, session }: DiagramPlace,
  target: string,
): Promise<string | undefined> {
  const params: ConvertParams = { uri, target, session };
  const result = await client.sendRequest<ConvertResult>(CONVERT_REQUEST, params);
  if (!result) void window.showErrorMessage(l10n.t('The transcript could not be converted.'));
  return result?.text;
}
