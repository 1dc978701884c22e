import { Duplex } from "node:stream";

/** A socket's stand-in for `pg`: what is written goes to the embedded database, what it answers is pushed. */
export class WorkerStream extends Duplex {
  constructor(
    private readonly send: (bytes: Uint8Array<ArrayBuffer>) => void,
    private readonly stopped: Error | null,
  ) {
    super();
  }

  /** What `pg` calls on a socket. */
  connect(): this {
    if (this.stopped) this.destroy(this.stopped);
    else process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk }], done);
  }
  // `pg` holds the messages of one statement back and releases them together: they travel as one.
  override _writev(chunks: readonly { chunk: Buffer }[], done: () => void): void {
    const bytes = new Uint8Array(chunks.reduce((sum, { chunk }) => sum + chunk.length, 0));
    let at = 0;
    for (const { chunk } of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    this.send(bytes);
    done();
  }
  override _final(done: () => void): void {
    this.push(null);
    done();
  }
}
