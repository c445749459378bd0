/** Milliseconds, with as many digits as say something. */
export function milliseconds(value) {
  if (value === undefined) return 'no answer';
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ms`;
}

export const seconds = (value) => milliseconds(value * 1000);

/** A ratio. */
export const times = (value) => (value === undefined ? 'unknown' : `${value.toFixed(value >= 10 ? 0 : 2)}×`);

export const megabytes = (octets) => (octets === undefined ? 'unknown' : `${Math.round(octets / 1e6)} MB`);

export function rate(octets, time) {
  const value = octets / 1e6 / time;
  return `${value.toFixed(value >= 10 ? 0 : 1)} MB/s`;
}

/** A number of lines, short. */
export function count(number) {
  return number.toLocaleString('en-US');
}
