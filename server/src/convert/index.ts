import { canonical } from './canonical';
import { eximScript } from './eximScript';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { mermaid } from './mermaid';
import { prefixed } from './prefixed';
import { rfc } from './rfc';
import { smtplibScript } from './smtplibScript';
import { svg } from './svg';
import { swaks } from './swaks';
import { swaksScript } from './swaksScript';
import type { Target } from './target';

/** All targets, in the order in which a user sees them. */
export const TARGETS: readonly Target[] = [
  canonical,
  prefixed,
  swaks,
  rfc,
  markdown,
  html,
  mermaid,
  svg,
  json,
  swaksScript,
  smtplibScript,
  eximScript,
];
