import { type CustomDocument, EventEmitter, type Uri } from 'vscode';
import { CaptureReading, type CaptureServer, type ReadingNews } from './captureReading';

/** A capture that is open in an editor, with its latest reading. */
export class CaptureDocument implements CustomDocument {
  reading: CaptureReading;
  readonly #restarted = new EventEmitter<void>();
  readonly #news = new EventEmitter<ReadingNews>();
  /** It is read anew: what was known is of no more interest. */
  readonly onRestarted = this.#restarted.event;
  readonly onNews = this.#news.event;

  constructor(
    private readonly server: CaptureServer,
    readonly uri: Uri,
    public keyLog: Uri | undefined,
    private readonly closed: (document: CaptureDocument) => void,
  ) {
    this.reading = this.#start();
  }

  /** @param keyLog a TLS key log; the one that was used before where none is given */
  reread(keyLog = this.keyLog): void {
    this.reading.dispose();
    this.keyLog = keyLog;
    this.reading = this.#start();
    this.#restarted.fire();
  }

  dispose(): void {
    this.reading.dispose();
    this.#restarted.dispose();
    this.#news.dispose();
    this.closed(this);
  }

  #start(): CaptureReading {
    const reading = new CaptureReading(this.server, { uri: this.uri, keyLog: this.keyLog });
    reading.onNews((news) => this.#news.fire(news));
    return reading;
  }
}
