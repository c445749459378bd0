import type { Provider } from './provider';
import { serveCodeActions } from './serveCodeActions';
import { serveExplanation } from './serveExplanation';
import { serveHierarchy } from './serveHierarchy';
import { serveHover } from './serveHover';
import { serveLinks } from './serveLinks';
import { serveNavigation } from './serveNavigation';

/** All features of the protocol but the findings, a line for each. */
export const PROVIDERS: readonly Provider[] = [
  serveHover,
  serveCodeActions,
  serveExplanation,
  serveNavigation,
  serveHierarchy,
  serveLinks,
];
