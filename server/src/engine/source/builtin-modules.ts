// The names of the modules that Node brings along. A list, because the engine has no Node to ask.

/** The name of a built-in module without `node:`; `undefined` for any other specifier. */
export function builtinModule(specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return specifier.slice('node:'.length);
  return WITHOUT_PREFIX.has(specifier) ? specifier : undefined;
}

// Those of Node 20 and later that need no `node:`; newer ones (`node:test`, `node:sqlite`) cannot be had without it.
const WITHOUT_PREFIX = new Set(
  `assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel
  dns dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path
  path/posix path/win32 perf_hooks process punycode querystring readline readline/promises repl stream
  stream/consumers stream/promises stream/web string_decoder sys timers timers/promises tls trace_events tty url util
  util/types v8 vm wasi worker_threads zlib`.split(/\s+/),
);
