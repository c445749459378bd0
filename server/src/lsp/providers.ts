import type { Provider } from './provider';
import { serveCodeActions } from './serveCodeActions';
import { serveCompletion } from './serveCompletion';
import { serveHover } from './serveHover';

/** All features of the protocol but the findings, a line for each. */
export const PROVIDERS: readonly Provider[] = [serveHover, serveCompletion, serveCodeActions];
