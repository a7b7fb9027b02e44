// SHA-256 (FIPS 180-4) without waiting: the browser's own answers later, and only on secure pages.
const WORD = 2 ** 32;
const [ROUND_KEYS, FIRST_STATE] = constants();

/** The hash of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text) {
  const state = [...FIRST_STATE];
  const bytes = padded(new TextEncoder().encode(text));
  for (let at = 0; at < bytes.byteLength; at += 64) mix(state, new DataView(bytes.buffer, at, 64));
  return state.map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The bytes, a one, zeros, and how many bits there were. */
function padded(bytes) {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  new DataView(whole.buffer).setUint32(whole.length - 4, bytes.length * 8);
  return whole;
}

function mix(state, block) {
  const words = Array.from({ length: 16 }, (_, index) => block.getUint32(index * 4));
  for (let i = 16; i < 64; i++) {
    const [a, b] = [words[i - 15], words[i - 2]];
    const small = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const large = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[i] = (words[i - 16] + small + words[i - 7] + large) >>> 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUND_KEYS[i] + words[i];
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => state[index] = (state[index] + word) >>> 0);
}

function turned(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first bits behind the point of the roots of the first primes. */
function constants() {
  const primes = [];
  for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const bits = (root) => Math.floor((root % 1) * WORD);
  return [primes.map((prime) => bits(Math.cbrt(prime))), primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime)))];
}
