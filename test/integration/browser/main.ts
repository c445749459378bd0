// What VS Code calls to run the tests in its web worker extension host.
import 'mocha/mocha.js'; // The browser build, which sets globalThis.mocha.
import { options, runSuites } from '../runSuites';
import { defineSuites } from '../suite';

export function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha & Mocha };
  mocha.setup(options as Mocha.MochaInstanceOptions & { ui: Mocha.Interface });
  defineSuites();
  return runSuites(mocha);
}
