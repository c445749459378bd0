import { type Diagnostic, DiagnosticSeverity, type Hover, MarkupKind, type Range } from 'vscode-languageserver';
import type { HoverText } from '../features/hover/hover';
import type { CustomRule } from '../rules/custom/customRule';
import type { Finding } from '../rules/finding';
import type { Party, Severity } from '../rules/rule';
import { ruleLink } from '../rules/ruleLink';
import type { Place } from '../session/exchange';
import { localizedCount } from '../text/localized';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Who is at fault, in front of the message: the Problems panel has no column for it. */
const PARTY: Readonly<Record<Party, string>> = { client: 'Client', server: 'Server', transcript: 'Transcript' };

export interface DiagnosticOptions {
  /** Whether the editor shows related lines. */
  readonly related: boolean;
  readonly customRules: readonly CustomRule[] | undefined;
}

/** A finding as the editor shows it: the rule's id links to the RFC section, or to what a user wrote into a rule. */
export function toDiagnostic(finding: Finding, uri: string, { related, customRules }: DiagnosticOptions): Diagnostic {
  const href = ruleLink(finding.rule, customRules);
  return {
    range: toRange(finding.place),
    severity: SEVERITY[finding.severity],
    source: 'smtp',
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: `${PARTY[finding.party]}: ${finding.message}`,
    ...(related && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ line, message }) => ({
            location: { uri, range: toRange({ line, start: 0, end: 0 }) },
            message,
          })),
        }
      : {}),
    data: { party: finding.party, category: finding.category },
  };
}

/** Says that not all findings are shown. */
export function hiddenDiagnostic(hidden: number): Diagnostic {
  return {
    range: toRange({ line: 0, start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: 'smtp',
    message: localizedCount(
      hidden,
      '{0} more finding, not more severe than those shown, is left out here. The command line lists all: smtp-transcript check.',
      '{0} more findings, none of them more severe than those shown, are left out here. The command line lists all: smtp-transcript check.',
    ),
  };
}

/** @param markdown false for an editor that shows plain text only */
export function toHover(hover: HoverText, markdown: boolean): Hover {
  const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: hover.markdown }, range: toRange(hover) };
}

/** A piece of one line. */
export function toRange({ line, start, end }: Place): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
