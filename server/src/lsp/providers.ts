import type { Provider } from './provider';
import { serveCodeActions } from './serveCodeActions';
import { serveCodeLens } from './serveCodeLens';
import { serveComparison } from './serveComparison';
import { serveExplanation } from './serveExplanation';
import { serveFolding } from './serveFolding';
import { serveHierarchy } from './serveHierarchy';
import { serveHover } from './serveHover';
import { serveInlayHints } from './serveInlayHints';
import { serveLinks } from './serveLinks';
import { serveNavigation } from './serveNavigation';
import { serveOutline } from './serveOutline';
import { serveSelectionRanges } from './serveSelectionRanges';
import { serveTokens } from './serveTokens';
import { serveWorkspaceSymbols } from './serveWorkspaceSymbols';

/** All features of the protocol but the findings, a line for each. */
export const PROVIDERS: readonly Provider[] = [
  serveHover,
  serveCodeActions,
  serveExplanation,
  serveComparison,
  serveNavigation,
  serveHierarchy,
  serveLinks,
  serveOutline,
  serveFolding,
  serveCodeLens,
  serveInlayHints,
  serveSelectionRanges,
  serveWorkspaceSymbols,
  serveTokens,
];
