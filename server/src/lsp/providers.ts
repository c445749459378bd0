import type { Provider } from './provider';
import { serveCodeActions } from './serveCodeActions';
import { serveCodeLens } from './serveCodeLens';
import { serveComparison } from './serveComparison';
import { serveCompletion } from './serveCompletion';
import { serveExplanation } from './serveExplanation';
import { serveFolding } from './serveFolding';
import { serveFormatting } from './serveFormatting';
import { serveHierarchy } from './serveHierarchy';
import { serveHover } from './serveHover';
import { serveInlayHints } from './serveInlayHints';
import { serveLadder } from './serveLadder';
import { serveLinkedEditing } from './serveLinkedEditing';
import { serveLinks } from './serveLinks';
import { serveNavigation } from './serveNavigation';
import { serveOutline } from './serveOutline';
import { serveRename } from './serveRename';
import { serveSelectionRanges } from './serveSelectionRanges';
import { serveSignatureHelp } from './serveSignatureHelp';
import { serveStepping } from './serveStepping';
import { serveTokens } from './serveTokens';
import { serveWorkspaceSymbols } from './serveWorkspaceSymbols';

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
  serveLadder,
  serveNavigation,
  serveHierarchy,
  serveLinks,
  serveTokens,
  serveOutline,
  serveFolding,
  serveCodeLens,
  serveInlayHints,
  serveSelectionRanges,
  serveWorkspaceSymbols,
  serveStepping,
];
