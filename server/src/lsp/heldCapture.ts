import type { CaptureProblem } from '../capture/captureSink';
import type { ReadOptions } from '../capture/importCapture';
import type { CaptureResult, CaptureText } from '../captureMessages';
import type { TranscriptSettings } from '../config/transcriptSettings';
import type { Host } from '../host';
import { KeptTexts } from '../imported/keptTexts';
import { problemText } from '../imported/problemText';
import { readTexts } from '../imported/readTexts';
import type { SessionReport } from '../imported/sessionReport';
import type { SmtpService } from '../service/service';
import { createTurn } from './slices';

/** Whether somebody does not want it any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Told while a capture is read: how far it is, and sessions that are over. */
export type TellProgress = (read: number, size: number | undefined, sessions: readonly SessionReport[]) => void;

export interface HeldCaptureOptions {
  readonly uri: string;
  /** The text of a TLS key log. */
  readonly keyLog: string | undefined;
  readonly host: Host;
  readonly service: SmtpService;
  /** Milliseconds of work between which the editor's other messages are heard. */
  readonly slice: number;
}

/** A capture that an editor has open: it is read once, and what does not fit into memory is read again when it is asked for. */
export class HeldCapture {
  readonly #options: HeldCaptureOptions;
  readonly #texts = new KeptTexts();
  #isClosed = false;
  /** Readings of the file, one after the other. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(options: HeldCaptureOptions) {
    this.#options = options;
  }

  /** Finds and judges the sessions. Rejects with what the file system says. */
  read(settings: TranscriptSettings, token: Cancellation, tell: TellProgress): Promise<CaptureResult> {
    return this.#inTurn(() => this.#read(settings, token, tell));
  }

  /**
   * A piece of the transcript of a session; undefined where there is none.
   *
   * @param next sessions that will be asked for next
   */
  async text(
    session: number,
    { from, next }: { readonly from: number; readonly next: readonly number[] },
    token: Cancellation,
  ): Promise<CaptureText | undefined> {
    if (this.#texts.get(session) === undefined) await this.#inTurn(() => this.#readAgain([session, ...next], token));
    const text = this.#texts.get(session);
    if (text === undefined) return undefined;
    return { text: text.slice(from, from + PIECE), hasMore: from + PIECE < text.length };
  }

  /** Nobody wants it any more. */
  close(): void {
    this.#isClosed = true;
  }

  async #read(settings: TranscriptSettings, token: Cancellation, tell: TellProgress): Promise<CaptureResult> {
    const { uri, host, service } = this.#options;
    const problems: CaptureProblem[] = [];
    let over: SessionReport[] = [];
    let read = 0;
    let toldAt = host.now();
    const { size, pieces } = await host.openOctets(uri);
    const flush = () => {
      tell(read, size, over);
      over = [];
      toldAt = host.now();
    };
    const told = {
      session: (report: SessionReport) => {
        this.#texts.keep(report.session.number, report.text);
        over.push({ ...report, text: '' });
      },
      problem: (problem: CaptureProblem) => void problems.push(problem),
    };
    const isWhole = await service.importCapture(pieces, settings, told, {
      ...this.#reading(token),
      read: (octets) => {
        read += octets;
        if (host.now() - toldAt >= INTERVAL_MS) flush();
      },
    });
    flush();
    return { isWhole, problems: problems.map(problemText) };
  }

  async #readAgain(wanted: readonly number[], token: Cancellation): Promise<void> {
    // Who asked before may have read it.
    if (this.#texts.get(wanted[0]!) !== undefined || token.isCancellationRequested) return;
    const { uri, host } = this.#options;
    const { pieces } = await host.openOctets(uri);
    const take = (session: number, text: string) => this.#texts.keep(session, text);
    await readTexts(pieces, { wanted, take }, this.#reading(token));
  }

  #reading(token: Cancellation): ReadOptions {
    const { keyLog, host, slice } = this.#options;
    const isClosed = () => this.#isClosed;
    return {
      keyLog,
      signal: {
        get aborted() {
          return token.isCancellationRequested || isClosed();
        },
      },
      breathe: createTurn(host, slice),
    };
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#busy.then(work);
    this.#busy = done.catch(() => {});
    return done;
  }
}

/** UTF-16 units of a transcript in one message. */
const PIECE = 1_000_000;
const INTERVAL_MS = 100;
