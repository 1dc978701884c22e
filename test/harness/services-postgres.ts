import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmod, chown, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  /** A database of the server in which databases may be created. */
  url: string;
  /** Makes an empty database and gives its url. */
  freshDatabase(): Promise<string>;
  /** Stops the server at once, as a crash would, and starts it again on the same port. Null for a server that is not ours. */
  restart: (() => Promise<void>) | null;
  /** Ends the server and removes its files, or the databases that were made on a server that is not ours. */
  stop(): Promise<void>;
}

/**
 * The server of TEST_DATABASE_URL, or one of its own from the programs on this machine, on a free port of the
 * loopback. Null, with the reason printed, when neither is there.
 */
export async function startPostgres(): Promise<TestPostgres | null> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return databasesOn(given, null, async () => undefined);
  try {
    return await startOwn(await programs());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `tests on PostgreSQL are skipped: ${reason}; set TEST_DATABASE_URL to run them\n`,
    );
    return null;
  }
}

async function startOwn(bin: string): Promise<TestPostgres> {
  const owner = await owningUser();
  const home = await mkdtemp(join(tmpdir(), "onevoice-postgres-"));
  await chmod(home, 0o700);
  if (owner) await chown(home, owner.uid, owner.gid);
  const data = join(home, "data");
  await run(
    join(bin, "initdb"),
    ["-D", data, "-U", "onevoice", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: home },
  );
  const port = await freePort();
  let server = await startServer(bin, data, port, owner);
  const url = `postgres://onevoice@127.0.0.1:${port}/postgres`;
  await answers(url);
  const restart = async () => {
    await ended(server, "SIGQUIT");
    server = await startServer(bin, data, port, owner);
    await answers(url);
  };
  return databasesOn(url, restart, async () => {
    await ended(server, "SIGQUIT");
    await rm(home, { recursive: true, force: true });
  });
}

function databasesOn(
  url: string,
  restart: TestPostgres["restart"],
  stopServer: () => Promise<void>,
): TestPostgres {
  const made: string[] = [];
  return {
    url,
    restart,
    async freshDatabase() {
      const name = `onevoice_test_${process.pid}_${made.length}`;
      await administer(url, [`drop database if exists ${name}`, `create database ${name}`]);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    async stop() {
      if (!restart)
        await administer(
          url,
          made.map((name) => `drop database if exists ${name} with (force)`),
        );
      await stopServer();
    },
  };
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(
  bin: string,
  data: string,
  port: number,
  owner: Owner | null,
): Promise<ChildProcess> {
  const options = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories="].flatMap(
    (option) => ["-c", option],
  );
  return spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...options], {
    ...owner,
    cwd: data,
    stdio: "ignore",
  });
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await exit;
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      await administer(url, ["select 1"]);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

interface Owner {
  uid: number;
  gid: number;
}

// The server refuses to run as root: then it belongs to the user that the system keeps for it, or to nobody.
async function owningUser(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // no such user: the next one
    }
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody",
  );
}

async function programs(): Promise<string> {
  const installed = await readdir("/usr/lib/postgresql").catch(() => []);
  const byVersion = installed
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join("/usr/lib/postgresql", version, "bin"));
  const directories = [...byVersion, ...(process.env["PATH"] ?? "").split(":").filter(Boolean)];
  for (const directory of directories) {
    const both = ["initdb", "postgres"].map((program) => stat(join(directory, program)));
    if (
      await Promise.all(both).then(
        () => true,
        () => false,
      )
    )
      return directory;
  }
  throw new Error("no initdb and postgres on PATH or under /usr/lib/postgresql");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
