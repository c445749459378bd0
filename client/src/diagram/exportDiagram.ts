import { env, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { svgText } from '../../../server/src/ladder/svgText';
import {
  CONVERT_REQUEST,
  type ConvertParams,
  type ConvertResult,
  LADDER_REQUEST,
  type LadderParams,
  type LadderResult,
} from '../../../server/src/messages';
import { saveFile } from '../saveFile';
import { wordIn } from '../words';
import type { DiagramPlace } from './diagramMessages';
import { diagramWords } from './diagramWords';

/** Saves the diagram as a picture in one file, in the language of the user. @param to a URI; nobody is asked where then */
export async function saveAsSvg(client: BaseLanguageClient, place: DiagramPlace, to?: string): Promise<void> {
  const params: LadderParams = place;
  const { ladder } = (await client.sendRequest<LadderResult | null>(LADDER_REQUEST, params)) ?? {};
  if (!ladder) {
    void window.showErrorMessage(l10n.t('The session could not be drawn; the transcript may have changed.'));
    return;
  }
  const words = diagramWords();
  const text = svgText([ladder], ladder.name, (english, ...values) => wordIn(words, english, values));
  const { path } = Uri.parse(place.uri);
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') || 'session';
  const fileName = `${stem}-${place.session}.svg`;
  const title = l10n.t('SMTP: Save Session Diagram');
  await saveFile(new TextEncoder().encode(text), { fileName, beside: place.uri, title, to });
}

/** Copies the session as a sequence diagram in the language of Mermaid. */
export async function copyAsMermaid(client: BaseLanguageClient, { uri, session }: DiagramPlace): Promise<void> {
  const params: ConvertParams = { uri, target: 'mermaid', session };
  const result = await client.sendRequest<ConvertResult>(CONVERT_REQUEST, params);
  if (!result) {
    void window.showErrorMessage(l10n.t('The transcript could not be converted.'));
    return;
  }
  await env.clipboard.writeText(result.text);
  window.setStatusBarMessage(l10n.t('The diagram was copied.'), 4000);
}
