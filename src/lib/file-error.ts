import { getSystemErrorMap } from "node:util";

/** Why a file is unusable: absent, of the wrong type, too large, changing, invalid content, or another system error. */
export type FileFault = "missing" | "link" | "special" | "too-large" | "changing" | "content" | "system";

/** An unusable file or folder. The message is one sentence that begins with the path. */
export class FileError extends Error {
  readonly path: string;
  readonly reason: string;
  readonly fault: FileFault;

  constructor(path: string, reason: string, fault: FileFault = "content") {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
    this.fault = fault;
  }
}

/** The reason without the path, for readers who must not see paths. */
export const describeFault = ({ fault, reason }: FileError): string =>
  fault === "system" || fault === "missing" ? `cannot be read: ${reason}` : reason;

/** System errors in words for users; all others fall back to Node's own text. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EADDRINUSE: "the address is in use",
  EADDRNOTAVAIL: "this machine has no such address",
  EAI_AGAIN: "the name server does not respond",
  EBUSY: "is in use by the system",
  ECONNREFUSED: "the connection is refused",
  ECONNRESET: "the connection was closed by the other side",
  EDQUOT: "the disk quota is used up",
  EEXIST: "exists already",
  EFBIG: "would be larger than a file may be",
  EHOSTUNREACH: "the host cannot be reached",
  EIO: "the disk reports an error",
  EISDIR: "is a folder, not a file",
  ELOOP: "is a symbolic link that is not followed, or one of too many",
  EMFILE: "this process has too many open files; raise its limit (`ulimit -n`)",
  ENAMETOOLONG: "the name is too long",
  ENETUNREACH: "the network cannot be reached",
  ENFILE: "the system has too many open files",
  ENODEV: "is a device that is not there",
  ENOENT: "there is no such file or folder",
  ENOMEM: "the memory is used up",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOTFOUND: "no address is known for this host name",
  ENXIO: "is a socket or device that cannot be opened",
  EPERM: "permission is denied",
  EPIPE: "nobody reads what is written",
  EROFS: "the file system is read-only",
  ETIMEDOUT: "the connection timed out",
  ETXTBSY: "is a program that is running",
  UND_ERR_CONNECT_TIMEOUT: "the connection timed out",
  UND_ERR_SOCKET: "the connection was closed by the other side",
};

/** The code of a system error such as `ENOENT`; undefined for any other error. */
export const systemErrorCode = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return error instanceof Error && typeof code === "string" ? code : undefined;
};

/** Describes a system error in words that follow a file name or address; undefined for any other error. */
export function reasonOf(error: unknown): string | undefined {
  const code = systemErrorCode(error);
  if (code === undefined) return undefined;
  const known = reasons[code];
  if (known !== undefined) return known;
  const named = [...getSystemErrorMap().values()].find(([name]) => name === code);
  return named && `${named[1]} (${code})`;
}

/** Converts a system error into a `FileError`; returns any other error unchanged. */
export function fileErrorOf(path: string, error: unknown): unknown {
  const reason = error instanceof FileError ? undefined : reasonOf(error);
  return reason === undefined
    ? error
    : new FileError(path, reason, systemErrorCode(error) === "ENOENT" ? "missing" : "system");
}

/**
 * Runs an operation on a file.
 * @throws {FileError} with the path, for every system error.
 */
export async function withPath<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw fileErrorOf(path, error);
  }
}
