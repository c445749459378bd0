import { activationSuite } from './activation';
import { configurationSuite } from './configuration';
import { diagnosticsSuite } from './diagnostics';
import { dialectSuite } from './dialect';
import { hoverSuite } from './hover';
import { untitledSuite } from './untitled';

/** All suites, the same in every extension host; activation is first, as any other would activate the extension. */
export function defineSuites(): void {
  activationSuite();
  diagnosticsSuite();
  hoverSuite();
  configurationSuite();
  untitledSuite();
  dialectSuite();
}
