// Errors of the installation: a fact, then what to do about it.

export class InstallError extends Error {
  constructor(fact, remedy) {
    super(`${fact}\n  What to do: ${remedy}`);
  }
}

/** npm's failures that a person can mend: [pattern in npm's output, what is wrong, what to do]. */
const remedies = [
  [
    /\bENOSPC\b|no space left/i,
    'The disk is full.',
    'Free about 1.5 GB on the disk that holds this folder, then run the same command again.',
  ],
  [
    /\b(EACCES|EROFS)\b|permission denied/i,
    'A folder may not be written.',
    'Give your user write permission on this folder and on ~/.npm (or copy the project to a folder of your own), then run the same command again. Do not use sudo.',
  ],
  [
    /\b(EPERM|EBUSY|ENOTEMPTY)\b/,
    'A file in node_modules is in use by another program.',
    'Stop other servers and tests of this project, close editors that hold the folder, then run the same command again.',
  ],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b|network/i,
    'The package registry cannot be reached.',
    'Check the network connection (behind a proxy: `npm config set proxy` and `https-proxy`), then run the same command again. What is already downloaded is kept.',
  ],
  [
    /CERT|certificate/i,
    'The certificate of the package registry is not trusted on this machine.',
    'Set NODE_EXTRA_CA_CERTS to the certificate file of your network, then run the same command again.',
  ],
  [
    /\bEUSAGE\b|in sync|from lock file/i,
    'package.json and package-lock.json do not agree.',
    'Restore both files from the repository (or, after a change of a dependency, run `npm install --package-lock-only`), then run the same command again.',
  ],
  [
    /\bEINTEGRITY\b/,
    'A downloaded package is damaged.',
    'Run `npm cache verify`, then run the same command again.',
  ],
];

export function explainNpmFailure(output, exitCode) {
  const known = remedies.find(([pattern]) => pattern.test(output));
  if (known) return new InstallError(known[1], known[2]);
  return new InstallError(
    `npm ended with exit code ${exitCode}.`,
    "Read npm's own message above, then run the same command again.",
  );
}
