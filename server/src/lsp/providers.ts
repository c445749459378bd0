import type { Provider } from './provider';
import { serveCodeActions } from './serveCodeActions';
import { serveComparison } from './serveComparison';
import { serveCompletion } from './serveCompletion';
import { serveExplanation } from './serveExplanation';
import { serveFormatting } from './serveFormatting';
import { serveHierarchy } from './serveHierarchy';
import { serveHover } from './serveHover';
import { serveLinkedEditing } from './serveLinkedEditing';
import { serveLinks } from './serveLinks';
import { serveNavigation } from './serveNavigation';
import { serveRename } from './serveRename';
import { serveSignatureHelp } from './serveSignatureHelp';
import { serveTokens } from './serveTokens';

/** All features of the protocol but the findings, a line for each. */
export const PROVIDERS: readonly Provider[] = [
  serveHover,
  serveCompletion,
  serveSignatureHelp,
  serveFormatting,
  serveRename,
  serveLinkedEditing,
  serveCodeActions,
  serveExplanation,
  serveComparison,
  serveNavigation,
  serveHierarchy,
  serveLinks,
  serveTokens,
];
