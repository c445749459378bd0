import type { CaptureSession } from '../../../server/src/captureMessages';

/** A session of a capture, of which only what matters is given. */
export function session(number: number, changes: Partial<CaptureSession> = {}): CaptureSession {
  return {
    session: number,
    client: `192.0.2.${number}:40000`,
    server: '198.51.100.25:25',
    clientName: '',
    serverName: '',
    user: '',
    time: `2026-11-23T13:00:0${number % 10}.000000Z`,
    seconds: number / 10,
    firstFrame: number * 10,
    lastFrame: number * 10 + 9,
    protocol: 'ESMTP',
    tls: 'none',
    tlsDetails: '',
    messages: 0,
    outcome: 'none',
    findings: 0,
    worst: null,
    lines: 5,
    ...changes,
  };
}
