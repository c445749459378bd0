import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  ResponseError,
} from 'vscode-languageserver';
import { type Mention, mentionKey } from '../analysis/mentions';
import { definitions } from '../features/navigation/definitions';
import { type Highlight, highlights } from '../features/navigation/highlights';
import { type References, references } from '../features/navigation/references';
import type { Place } from '../session/exchange';
import type { IndexedTranscript } from '../workspace/transcriptIndex';
import { isBlock } from './markdownBlocks';
import type { Provider } from './provider';
import { toRange } from './toProtocol';

/** Goes from a command to its reply and back, from MAIL to the end of its transaction, from an address to all its places. */
export const serveNavigation: Provider = ({ connection, service, answer, mentions }) => {
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    answer<Location[]>({ uri, token, around: position.line }, [], (document, settings) =>
      definitions(service.snapshot(document, settings, position.line), position.line, position.character).map(
        locationIn(uri),
      ),
    ),
  );

  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
    const around = await answer<References | null>({ uri, token, around: position.line }, null, (document, settings) =>
      references(service.snapshot(document, settings, position.line), position.line, position.character),
    );
    if (!around || around instanceof ResponseError) return around;
    // What a lesson names is its own.
    const named = isBlock(uri) ? [] : await namesAt(uri, position, token);
    if (named.length > 0) return named;
    const places = context.includeDeclaration ? [...around.declaration, ...around.places] : around.places;
    return distinct(places).map(locationIn(uri));
  });

  /** All places in the workspace of the address, host or id at a position. */
  const namesAt = async (uri: string, position: Position, token: CancellationToken): Promise<Location[]> => {
    const transcripts = await mentions(token);
    const own = transcripts.find((one) => one.uri === uri);
    const mention = own?.mentions.find(({ place }) => isAt(place, position));
    return mention ? placesOf(mention, uri, transcripts) : [];
  };

  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer<DocumentHighlight[]>({ uri: textDocument.uri, token, around: position.line }, [], (document, settings) =>
      highlights(service.snapshot(document, settings, position.line), position.line, position.character).map((one) =>
        toHighlight(one, (line) => document.store.line(line).length),
      ),
    ),
  );

  return { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true };
};

/** More places than anybody looks through. */
const MOST_PLACES = 5000;

/** Those in the same file first. */
function placesOf(mention: Mention, uri: string, transcripts: readonly IndexedTranscript[]): Location[] {
  const key = mentionKey(mention);
  const own = transcripts.filter((one) => one.uri === uri);
  const found: Location[] = [];
  for (const transcript of [...own, ...transcripts.filter((one) => one.uri !== uri)]) {
    for (const one of transcript.mentions) {
      if (one.what !== mention.what || mentionKey(one) !== key) continue;
      found.push(locationIn(transcript.uri)(one.place));
      if (found.length >= MOST_PLACES) return found;
    }
  }
  return found;
}

function isAt({ line, start, end }: Place, position: Position): boolean {
  return line === position.line && start <= position.character && position.character <= end;
}

function locationIn(uri: string): (place: Place) => Location {
  return (place) => ({ uri, range: toRange(place) });
}

function distinct(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ line, start, end }) => {
    const key = `${line} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

const KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  client: DocumentHighlightKind.Write,
  server: DocumentHighlightKind.Read,
  named: DocumentHighlightKind.Text,
};

function toHighlight({ place, endLine, kind }: Highlight, lengthOf: (line: number) => number): DocumentHighlight {
  const range = toRange(place);
  if (endLine !== undefined) range.end = { line: endLine, character: lengthOf(endLine) };
  return { range, kind: KINDS[kind] };
}
