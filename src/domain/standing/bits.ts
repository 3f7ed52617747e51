/** A set of small numbers. */
export type Bits = Uint32Array;

const WIDTH = 32;

export function bitsOf(numbers: readonly number[]): Bits {
  const most = numbers.reduce((max, number) => Math.max(max, number), -1);
  const bits = new Uint32Array(Math.ceil((most + 1) / WIDTH));
  for (const number of numbers) {
    const word = Math.floor(number / WIDTH);
    bits[word] = (bits[word] ?? 0) | (1 << (number % WIDTH));
  }
  return bits;
}

export function isIn(bits: Bits, number: number): boolean {
  return (((bits[Math.floor(number / WIDTH)] ?? 0) >>> (number % WIDTH)) & 1) === 1;
}

/** Whether two sets have a number in common. */
export function intersect(one: Bits, other: Bits): boolean {
  const width = Math.min(one.length, other.length);
  for (let word = 0; word < width; word += 1) if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  return false;
}

export function unionOf(sets: readonly Bits[]): Bits {
  const union = new Uint32Array(sets.reduce((max, { length }) => Math.max(max, length), 0));
  for (const bits of sets)
    for (const [word, value] of bits.entries()) union[word] = (union[word] ?? 0) | value;
  return union;
}
