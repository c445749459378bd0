import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type Event,
  EventEmitter,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CAPTURE_TEXT_REQUEST,
  type CaptureProgress,
  type CaptureResult,
  type CaptureSession,
  type CaptureText,
  type CaptureTextParams,
  CLOSE_CAPTURE_NOTIFICATION,
  type CloseCaptureParams,
  OPEN_CAPTURE_REQUEST,
  type OpenCaptureParams,
} from '../../../server/src/captureMessages';
import type { ReadingProgress } from './list/viewMessages';

/** What a reading tells: sessions that are over, and how far it is. */
export interface ReadingNews {
  readonly sessions: readonly CaptureSession[];
  readonly progress: ReadingProgress;
}

export interface CaptureSource {
  readonly uri: Uri;
  /** A TLS key log. */
  readonly keyLog: Uri | undefined;
}

/** The server, as readings know it. A connection has one listener for each kind of notification: they share it. */
export interface CaptureServer {
  readonly client: BaseLanguageClient;
  readonly onProgress: Event<CaptureProgress>;
}

/** One reading of a capture by the server, which begins at once. */
export class CaptureReading implements Disposable {
  readonly sessions: CaptureSession[] = [];
  progress: ReadingProgress = { state: 'reading', read: 0, size: null, problems: [] };
  /** Resolves when it is over, however it ended. */
  readonly whenDone: Promise<void>;
  readonly #news = new EventEmitter<ReadingNews>();
  readonly onNews = this.#news.event;
  readonly #capture = ++readings;
  readonly #cancellation = new CancellationTokenSource();
  readonly #listener: Disposable;
  readonly #client: BaseLanguageClient;

  constructor({ client, onProgress }: CaptureServer, { uri, keyLog }: CaptureSource) {
    this.#client = client;
    this.#listener = onProgress((told) => {
      if (told.capture !== this.#capture) return;
      for (const session of told.sessions) this.sessions.push(session);
      this.#tell({ state: this.progress.state, read: told.read, size: told.size }, told.sessions);
    });
    const params: OpenCaptureParams = { capture: this.#capture, uri: uri.toString(), keyLog: keyLog?.toString() };
    this.whenDone = this.#read(params);
  }

  cancel(): void {
    this.#cancellation.cancel();
  }

  /** The transcript of a session; undefined where there is none. @param next sessions that are asked for next */
  async text(session: number, next: readonly number[], token: CancellationToken): Promise<string | undefined> {
    const pieces: string[] = [];
    for (let from = 0, hasMore = true; hasMore; ) {
      const params: CaptureTextParams = { capture: this.#capture, session, from, next };
      const piece = await this.#client.sendRequest<CaptureText | null>(CAPTURE_TEXT_REQUEST, params, token);
      if (!piece) return undefined;
      pieces.push(piece.text);
      from += piece.text.length;
      hasMore = piece.hasMore;
    }
    return pieces.join('');
  }

  dispose(): void {
    this.cancel();
    this.#listener.dispose();
    this.#news.dispose();
    void this.#client.sendNotification(CLOSE_CAPTURE_NOTIFICATION, {
      capture: this.#capture,
    } satisfies CloseCaptureParams);
  }

  async #read(params: OpenCaptureParams): Promise<void> {
    const { token } = this.#cancellation;
    try {
      const result = await this.#client.sendRequest<CaptureResult>(OPEN_CAPTURE_REQUEST, params, token);
      this.#tell({ state: result.isWhole ? 'done' : 'cancelled', problems: result.problems });
    } catch (error) {
      // The client gives a request up that is cancelled; what was told until then stays.
      if (token.isCancellationRequested) this.#tell({ state: 'cancelled' });
      else this.#tell({ state: 'failed', problems: [error instanceof Error ? error.message : String(error)] });
    }
  }

  #tell(change: Partial<ReadingProgress>, sessions: readonly CaptureSession[] = []): void {
    this.progress = { ...this.progress, ...change };
    this.#news.fire({ sessions, progress: this.progress });
  }
}

let readings = 0;
