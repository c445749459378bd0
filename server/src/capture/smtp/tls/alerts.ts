import { TLS_1_3 } from './handshake';

/** An alert (RFC 8446 section 6). */
export interface Alert {
  /** `handshake_failure` and the like; the number where it has no name. */
  readonly name: string;
  readonly isFatal: boolean;
  /** The end of what the side says, as it should be. */
  readonly isClose: boolean;
}

/** @param version of the connection; 0 where it is not known yet */
export function readAlerts(octets: Uint8Array, version: number): Alert[] {
  const alerts: Alert[] = [];
  for (let at = 0; at + 1 < octets.length; at += 2) {
    const description = octets[at + 1]!;
    const isClose = description === CLOSE_NOTIFY;
    // In TLS 1.3 the level means nothing; but for these two all alerts are fatal. Before, servers warn and go on.
    const isFatal = version < TLS_1_3 ? octets[at] === FATAL : !isClose && description !== USER_CANCELED;
    alerts.push({ name: NAMES.get(description) ?? `alert_${description}`, isFatal, isClose });
  }
  return alerts;
}

const FATAL = 2;
const CLOSE_NOTIFY = 0;
const USER_CANCELED = 90;

/** The IANA registry of TLS alerts. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [CLOSE_NOTIFY, 'close_notify'],
  [10, 'unexpected_message'],
  [20, 'bad_record_mac'],
  [21, 'decryption_failed'],
  [22, 'record_overflow'],
  [30, 'decompression_failure'],
  [40, 'handshake_failure'],
  [41, 'no_certificate'],
  [42, 'bad_certificate'],
  [43, 'unsupported_certificate'],
  [44, 'certificate_revoked'],
  [45, 'certificate_expired'],
  [46, 'certificate_unknown'],
  [47, 'illegal_parameter'],
  [48, 'unknown_ca'],
  [49, 'access_denied'],
  [50, 'decode_error'],
  [51, 'decrypt_error'],
  [60, 'export_restriction'],
  [70, 'protocol_version'],
  [71, 'insufficient_security'],
  [80, 'internal_error'],
  [86, 'inappropriate_fallback'],
  [USER_CANCELED, 'user_canceled'],
  [100, 'no_renegotiation'],
  [109, 'missing_extension'],
  [110, 'unsupported_extension'],
  [112, 'unrecognized_name'],
  [113, 'bad_certificate_status_response'],
  [115, 'unknown_psk_identity'],
  [116, 'certificate_required'],
  [120, 'no_application_protocol'],
]);
