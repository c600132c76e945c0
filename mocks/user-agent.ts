import Bowser from "bowser";

import type { Client } from "./contract.ts";

const tools: [RegExp, string][] = [
  [/^curl\/([\d.]+)/, "curl"],
  [/^Wget\/([\d.]+)/, "Wget"],
  [/^HTTPie\/([\d.]+)/, "HTTPie"],
  [/^python-requests\/([\d.]+)/, "Python Requests"],
];

const nothing: Client = {
  kind: "unknown",
  name: null,
  version: null,
  os: null,
  osVersion: null,
  model: null,
};

/** What can be told from a user agent. What a frozen one only pretends is null, not a guess. */
export function clientFrom(userAgent: string): Client {
  for (const [pattern, name] of tools) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { ...nothing, kind: "command_line", name, version };
  }
  if (userAgent.trim() === "") return nothing;
  const { browser, os, platform } = Bowser.parse(userAgent);
  if (!browser.name) return nothing;
  return {
    kind: "browser",
    name: names[browser.name] ?? browser.name,
    version: browser.version?.replace(/(\.0)+$/, "") ?? null,
    os: userAgent.includes("Ubuntu") ? "Ubuntu" : (os.name ?? null),
    osVersion: isFrozen(userAgent) ? null : (os.versionName ?? os.version ?? null),
    model: /; K\)/.test(userAgent) ? null : (platform.model ?? null),
  };
}

const names: Record<string, string> = {
  "Microsoft Edge": "Edge",
  "Samsung Internet for Android": "Samsung Internet",
};

// Windows says 10.0 since 2015, macOS 10.15.7 since 2020, Android "10; K" since 2023, iOS 18.6 since Safari 26.
function isFrozen(userAgent: string): boolean {
  return /Windows NT 10\.0|Mac OS X 10[._]15|Android 10; K\)|CPU (iPhone )?OS 18_6/.test(userAgent);
}
