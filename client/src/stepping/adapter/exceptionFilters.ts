import type { StepFindingInfo, StepInfo } from '../../../../server/src/stepMessages';
import type { Words } from './words';

/** Something unusual at which one can choose to stop. */
export interface ExceptionFilter {
  readonly id: 'error' | 'warning' | 'refused' | 'deferred';
  /** What of it stands in a step: the rule or the code, and the message or the reply. */
  readonly find: (step: StepInfo) => { readonly id: string; readonly text: string } | undefined;
}

export const EXCEPTION_FILTERS: readonly ExceptionFilter[] = [
  { id: 'error', find: (step) => findingOf(step, 'error') },
  { id: 'warning', find: (step) => findingOf(step, 'warning') },
  { id: 'refused', find: (step) => refusalOf(step, 5) },
  { id: 'deferred', find: (step) => refusalOf(step, 4) },
];

/** What the filters are called in the list of breakpoints. */
export function filterLabels(l10n: Words): Readonly<Record<ExceptionFilter['id'], string>> {
  return {
    error: l10n.t('Findings that are errors'),
    warning: l10n.t('Findings that are warnings'),
    refused: l10n.t('Refusals for good (5yz)'),
    deferred: l10n.t('Refusals for now (4yz)'),
  };
}

function findingOf({ findings }: StepInfo, severity: StepFindingInfo['severity']) {
  const found = findings.find((one) => one.severity === severity);
  return found && { id: found.rule, text: found.message };
}

/** At the last line of the reply, behind which it has its effect. */
function refusalOf({ verdict, text }: StepInfo, digit: number) {
  return Math.floor(verdict / 100) === digit ? { id: String(verdict), text } : undefined;
}
