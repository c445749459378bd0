const STEP_MS = 50;
const LIMIT_MS = 8_000;

/**
 * Waits for a condition of which no event tells.
 *
 * @param what names the condition in the error
 * @param probe gives the awaited value, or undefined while it is not there
 * @param limitMs after so many milliseconds it gives up
 * @throws {Error} where it gives up
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  limitMs = LIMIT_MS,
): Promise<T> {
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(STEP_MS)) {
    const found = await probe();
    if (found !== undefined) return found;
  }
  throw new Error(`gave up waiting for ${what}`);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
