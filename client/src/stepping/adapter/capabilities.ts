import type { DebugProtocol } from '@vscode/debugprotocol';
import { EXCEPTION_FILTERS, filterLabels } from './exceptionFilters';
import type { Words } from './words';

/** What the adapter says that it can do. */
export function capabilities(l10n: Words): DebugProtocol.Capabilities {
  const labels = filterLabels(l10n);
  return {
    supportsConfigurationDoneRequest: true,
    supportsFunctionBreakpoints: true,
    supportsConditionalBreakpoints: true,
    supportsHitConditionalBreakpoints: true,
    supportsLogPoints: true,
    supportsEvaluateForHovers: true,
    supportsCompletionsRequest: true,
    supportsStepBack: true,
    supportsRestartRequest: true,
    supportsGotoTargetsRequest: true,
    supportsTerminateRequest: true,
    supportsExceptionInfoRequest: true,
    supportsExceptionFilterOptions: true,
    exceptionBreakpointFilters: EXCEPTION_FILTERS.map(({ id }) => ({
      filter: id,
      label: labels[id],
      default: false,
      supportsCondition: true,
      conditionDescription: l10n.t('A condition, such as {0}', 'verb == RCPT'),
    })),
  };
}
