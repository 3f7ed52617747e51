/** The signatures of the Bolt messages in one direction of a connection, as its bytes come. */
export class BoltMessages {
  #rest = Buffer.alloc(0);
  #handshake: number;
  #isInside = false;

  /** `handshake` is how many bytes come before the first message. */
  constructor(handshake: number) {
    this.#handshake = handshake;
  }

  /** Of each message that begins in these bytes. A message comes in chunks, its signature is its second byte. */
  read(bytes: Buffer): readonly number[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const signatures: number[] = [];
    for (let chunk = this.#next(); chunk !== undefined; chunk = this.#next()) {
      if (chunk.length > 0 && !this.#isInside) signatures.push(chunk[1] ?? 0);
      this.#isInside = chunk.length > 0; // an empty one ends a message
    }
    return signatures;
  }

  #next(): Buffer | undefined {
    if (this.#handshake > 0) {
      const passed = Math.min(this.#handshake, this.#rest.length);
      this.#handshake -= passed;
      this.#rest = this.#rest.subarray(passed);
    }
    if (this.#rest.length < 2) return undefined;
    const end = 2 + this.#rest.readUInt16BE();
    if (this.#rest.length < end) return undefined;
    const chunk = this.#rest.subarray(2, end);
    this.#rest = this.#rest.subarray(end);
    return chunk;
  }
}
