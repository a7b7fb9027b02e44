// Zip archives as the office formats use them: entries stored or deflated, no encryption, no ZIP64.
const ZIP_LOCAL = 0x04034b50;
const ZIP_CENTRAL = 0x02014b50;
const ZIP_END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Whether this browser can open and make the compressed files at all (all since spring 2023 can). */
export function canZip() {
  return "DecompressionStream" in globalThis && "CompressionStream" in globalThis;
}

export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The entries of an archive in their order, still packed. */
export function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== ZIP_END) end--;
  if (end < 0) throw new Error("This is not a zip archive.");
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ZIP_CENTRAL) throw new Error("The zip archive is damaged.");
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The contents of one entry; what says that it is larger than `most`, or turns out so, is not unpacked any further. */
export async function unpackEntry(entry, most = Infinity) {
  if (entry.size > most) throw new Error("The zip archive is too large.");
  const bytes = entry.method === STORED ? entry.packed : await through(new DecompressionStream("deflate-raw"), entry.packed, most);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error("The zip archive is damaged.");
  return bytes;
}

/** A new entry. What is packed already, such as a document, is better stored. */
export async function packEntry(name, bytes, stored = false) {
  const packed = stored ? bytes : await through(new CompressionStream("deflate-raw"), bytes);
  return { name, method: stored ? STORED : DEFLATED, crc: crc32(bytes), size: bytes.length, packed };
}

/** An archive of the entries in their order; without a date they are of 1980, as in files that must not tell when they were made. */
export function writeZip(entries, date = null) {
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const shared = sharedHeader(entry, name.length, date);
    const local = joinBytes([numberBytes(ZIP_LOCAL, 4), shared, numberBytes(0, 2), name]);
    parts.push(local, entry.packed);
    directory.push(numberBytes(ZIP_CENTRAL, 4), numberBytes(20, 2), shared, numberBytes(0, 12), numberBytes(offset, 4), name);
    offset += local.length + entry.packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const counts = [numberBytes(entries.length, 2), numberBytes(entries.length, 2), numberBytes(size, 4), numberBytes(offset, 4)];
  return joinBytes([...parts, ...directory, numberBytes(ZIP_END, 4), numberBytes(0, 4), ...counts, numberBytes(0, 2)]);
}

/** What the header of an entry and its line in the directory have in common: version to length of name. */
function sharedHeader(entry, nameLength, date) {
  const time = date ? (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1) : 0;
  const day = date ? ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate() : 33;
  const fields = [
    [20, 2],
    [0, 2],
    [entry.method, 2],
    [time, 2],
    [day, 2],
    [entry.crc, 4],
    [entry.packed.length, 4],
    [entry.size, 4],
    [nameLength, 2],
  ];
  return joinBytes(fields.map(([value, length]) => numberBytes(value, length)));
}

function numberBytes(value, length) {
  return Uint8Array.from({ length }, (_, index) => (index < 4 ? (value >>> (8 * index)) & 255 : 0));
}

function joinBytes(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function through(stream, bytes, most = Infinity) {
  const parts = [];
  let length = 0;
  for (const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(parts);
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new Error("The zip archive is too large.");
    }
    parts.push(value);
  }
}
