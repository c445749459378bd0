import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Host } from '../host';
import type { SmtpService } from '../service/service';
import { documentOf, type MarkdownBlocks } from './markdownBlocks';
import { logFault } from './requestWiring';
import type { DocumentSettings } from './settingsStore';
import type { StoredDocument } from './transcriptDocument';

/**
 * Runs one request on one document, when what it asks for is known. The editor's other messages are heard first and in between,
 * so that a request that was cancelled meanwhile does no work. An exception is a bug of ours: it costs this request, which then
 * gets `nothing`, and is logged.
 */
export type Answer = <Result>(
  asked: Asked,
  nothing: Result,
  work: (document: StoredDocument, settings: DocumentSettings, isKnown: boolean) => Result,
) => Promise<Result | ResponseError<never>>;

export interface Asked {
  readonly uri: string;
  readonly token: CancellationToken;
  /** The last line that the answer hangs on; the end of the text where none is given. */
  readonly until?: number;
  /** Instead, where the answer asks for no findings: the last line around which it reads the text itself. See Engine.reach(). */
  readonly around?: number;
  /** Goes on, in slices, with what the answer hangs on besides; asked when the lines are known. @returns whether that is known, too */
  readonly also?: (document: StoredDocument, settings: DocumentSettings, isOver: () => boolean) => boolean;
  /** After so many milliseconds the work is done with what is known by then. */
  readonly patience?: number;
  /** Others go first: nobody waits at a place of the text for this. */
  readonly givesWay?: boolean;
}

/** So long the server works before it hears the editor's other messages, in milliseconds. */
export const SLICE = 8;

export interface AnswerWiring {
  readonly host: Host;
  readonly service: SmtpService;
  readonly blocks: MarkdownBlocks;
  readonly settingsOf: (uri: string) => Promise<DocumentSettings>;
}

export function createAnswer({ host, service, blocks, settingsOf }: AnswerWiring): Answer {
  /** Requests for which somebody waits. */
  let urgent = 0;
  /** How many of them were answered. */
  let answered = 0;

  const reply: Answer = async (asked, nothing, work) => {
    const { uri, token, until, around, also, patience = Number.POSITIVE_INFINITY, givesWay } = asked;
    const wanted = await settingsOf(documentOf(uri));
    const started = host.now();
    for (;;) {
      const before = answered;
      await host.yield();
      // Those who came meanwhile are next, and what they are told is to go out, too.
      for (let more = givesWay && (urgent > 0 || answered !== before) ? 2 : 0; more > 0; more--) await host.yield();
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      const document = blocks.transcript(uri);
      if (!document) return nothing;
      try {
        const end = host.now() + SLICE;
        const isOver = () => host.now() >= end;
        const areLinesKnown =
          around === undefined
            ? service.advance(document, wanted, isOver, until)
            : service.reach(document, wanted, isOver, around);
        const isKnown = areLinesKnown && (also?.(document, wanted, isOver) ?? true);
        if (isKnown || host.now() - started > patience) return work(document, wanted, isKnown);
      } catch (error) {
        logFault(host, uri, error);
        return nothing;
      }
    }
  };

  return async (asked, nothing, work) => {
    if (asked.givesWay) return reply(asked, nothing, work);
    urgent++;
    try {
      return await reply(asked, nothing, work);
    } finally {
      urgent--;
      answered++;
    }
  };
}
