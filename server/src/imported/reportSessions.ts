import type { RuleSettings } from '../analysis/applySettings';
import { checkLines, type LineChecker } from '../analysis/checkLines';
import { type SessionSummary, summarizeSession } from '../analysis/summary';
import type { Stamp } from '../capture/captureSink';
import type { SessionSink, SmtpSession } from '../capture/smtp/smtpSession';
import { utf8Lines } from '../capture/utf8Text';
import { findCustomRule } from '../rules/custom/customRules';
import { compareFindings, type Finding } from '../rules/finding';
import { SEVERITIES, type Severity } from '../rules/rule';
import { outcomeOf, type SessionReport } from './sessionReport';

/** Judges the sessions of a capture while they come; each is told when it is over. In memory are those that go on. */
export function reportSessions(settings: RuleSettings, tell: (report: SessionReport) => void): SessionSink {
  const open = new Map<number, OpenReport>();
  return {
    begin: (session) => void open.set(session.number, new OpenReport(session, settings)),
    lines(session, lines) {
      open.get(session.number)?.take(lines);
    },
    end(session, last) {
      const report = open.get(session.number);
      open.delete(session.number);
      if (report) tell(report.end(last));
    },
  };
}

class OpenReport {
  readonly #session: SmtpSession;
  readonly #customRules: RuleSettings['customRules'];
  readonly #checker: LineChecker;
  readonly #lines: string[] = [];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #summaries: SessionSummary[] = [];
  #worst: Finding | undefined;
  #tls: string | undefined;
  #isDark = false;
  /** How many lines were judged. */
  #judged = 0;

  constructor(session: SmtpSession, settings: RuleSettings) {
    this.#session = session;
    this.#customRules = settings.customRules;
    this.#checker = checkLines(
      { ...settings, dialect: 'canonical' },
      {
        finding: (finding) => this.#found(finding),
        session: (one) => void this.#summaries.push(summarizeSession(one)),
      },
      'all',
    );
  }

  take(lines: Uint8Array): void {
    for (const line of utf8Lines(lines)) {
      this.#lines.push(line);
      const event = EVENT.exec(line);
      if (event?.[1] === 'tls') this.#tls ??= event[2] ?? '';
      else if (event) this.#isDark = true;
    }
    while (this.#judged + 1 < this.#lines.length) this.#judge(this.#lines[this.#judged + 1]);
  }

  end(last: Stamp): SessionReport {
    if (this.#judged < this.#lines.length) this.#judge(undefined);
    this.#checker.end();
    const { begun } = this.#session;
    const transactions = this.#summaries.flatMap((one) => one.transactions);
    const first = this.#summaries.at(-1);
    return {
      session: this.#session,
      last,
      seconds:
        begun.time === undefined || last.time === undefined ? undefined : Number(last.time - begun.time) / NANOSECONDS,
      protocol: first?.protocol ?? 'SMTP',
      clientName: first?.client ?? null,
      serverName: first?.server ?? null,
      authenticated: this.#summaries.findLast(({ authenticated }) => authenticated !== null)?.authenticated ?? null,
      tls: this.#isDark ? 'encrypted' : this.#tls === undefined ? 'none' : 'decrypted',
      tlsDetails: this.#tls ?? '',
      messages: transactions.length,
      outcome: outcomeOf(transactions.map(({ outcome }) => outcome)),
      findings: this.#counts,
      worst: this.#worst,
      worstTitle: this.#worst && findCustomRule(this.#customRules, this.#worst.rule)?.title,
      lines: this.#lines.length,
      text: this.#lines.map((line) => `${line}\n`).join(''),
    };
  }

  #judge(next: string | undefined): void {
    this.#checker.line(this.#lines[this.#judged] ?? '', next);
    this.#judged++;
  }

  #found(finding: Finding): void {
    this.#counts[finding.severity]++;
    const rank = (one: Finding) => SEVERITIES.indexOf(one.severity);
    const worst = this.#worst;
    if (!worst || rank(finding) - rank(worst) < 0) this.#worst = finding;
    else if (rank(finding) === rank(worst) && compareFindings(finding, worst) < 0) this.#worst = finding;
  }
}

const NANOSECONDS = 1e9;
/** What a transcript tells of TLS. */
const EVENT = /^(?:\[[^\]]*\] )?\* (tls|encrypted)(?: (.*))?$/;
