/** The month of which these are the three letters, from 0; -1 where they are those of none. */
export function monthOf(name: string): number {
  const found = name.length === 3 ? MONTHS.indexOf(name) : -1;
  return found % 3 === 0 ? found / 3 : -1;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
