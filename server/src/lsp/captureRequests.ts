import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  CAPTURE_PROGRESS_NOTIFICATION,
  CAPTURE_TEXT_REQUEST,
  type CaptureProgress,
  type CaptureResult,
  type CaptureText,
  type CaptureTextParams,
  CLOSE_CAPTURE_NOTIFICATION,
  type CloseCaptureParams,
  OPEN_CAPTURE_REQUEST,
  type OpenCaptureParams,
} from '../captureMessages';
import { localized } from '../text/localized';
import { toCaptureSession } from './captureInfo';
import { HeldCapture, type TellProgress } from './heldCapture';
import type { RequestWiring } from './requestWiring';

/** Serves packet captures: the list of their sessions, and their transcripts. */
export function serveCaptures({ connection, host, service, settingsOf, slice }: RequestWiring): void {
  const held = new Map<number, HeldCapture>();

  const open = async ({ capture, uri, keyLog }: OpenCaptureParams, token: CancellationToken) => {
    const secrets = keyLog === undefined ? undefined : await host.readFile(keyLog);
    if (keyLog !== undefined && secrets === undefined) throw new Error(localized('The TLS key log cannot be read.'));
    const one = new HeldCapture({ uri, keyLog: secrets, host, service, slice });
    held.get(capture)?.close();
    held.set(capture, one);
    const tell: TellProgress = (read, size, sessions) => {
      const params: CaptureProgress = { capture, read, size: size ?? null, sessions: sessions.map(toCaptureSession) };
      void connection.sendNotification(CAPTURE_PROGRESS_NOTIFICATION, params);
    };
    return one.read(await settingsOf(uri), token, tell);
  };

  connection.onRequest<CaptureResult, never>(OPEN_CAPTURE_REQUEST, (params: OpenCaptureParams, token) =>
    failing(() => open(params, token)),
  );
  connection.onRequest<CaptureText | null, never>(CAPTURE_TEXT_REQUEST, (params: CaptureTextParams, token) =>
    failing(async () => (await held.get(params.capture)?.text(params.session, params, token)) ?? null),
  );
  connection.onNotification(CLOSE_CAPTURE_NOTIFICATION, ({ capture }: CloseCaptureParams) => {
    held.get(capture)?.close();
    held.delete(capture);
  });
}

/** What a file system says is for the user. */
async function failing<Result>(work: () => Promise<Result>): Promise<Result | ResponseError<never>> {
  try {
    return await work();
  } catch (error) {
    return new ResponseError<never>(
      LSPErrorCodes.RequestFailed,
      error instanceof Error ? error.message : String(error),
    );
  }
}
