import { endpointText, isoTime } from '../capture/smtp/transcriptLines';
import type { CaptureSession } from '../captureMessages';
import { visible } from '../features/markdown';
import type { SessionReport } from '../imported/sessionReport';
import { findRule } from '../rules/index';
import { localized } from '../text/localized';

/** What an editor shows of a session. */
export function toCaptureSession(report: SessionReport): CaptureSession {
  const { session, last, seconds, worst, worstTitle, findings } = report;
  return {
    session: session.number,
    client: endpointText(session.client),
    server: endpointText(session.server),
    clientName: shown(report.clientName),
    serverName: shown(report.serverName),
    user: shown(report.authenticated),
    time: session.begun.time === undefined ? '' : isoTime(session.begun.time),
    seconds: seconds ?? null,
    firstFrame: session.begun.frame,
    lastFrame: last.frame,
    protocol: report.protocol,
    tls: report.tls,
    tlsDetails: shown(report.tlsDetails),
    messages: report.messages,
    outcome: report.outcome,
    findings: findings.error + findings.warning + findings.information + findings.hint,
    worst: worst
      ? {
          rule: worst.rule,
          title: shown(worstTitle ?? localized(findRule(worst.rule)?.title ?? worst.rule)),
          severity: worst.severity,
        }
      : null,
    lines: report.lines,
  };
}

/** A name may be as long as a line. */
const LONGEST = 200;

function shown(text: string | null): string {
  return visible((text ?? '').slice(0, LONGEST));
}
