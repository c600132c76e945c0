import lighthouse, { desktopConfig, type Flags } from "lighthouse";
import { chromium, type LaunchOptions } from "playwright-core";

import { prepareVisit, type Subject } from "./hosts.ts";

const categories = ["performance", "accessibility", "best-practices"] as const;

export type Scores = Record<(typeof categories)[number], number>;

/** Lighthouse's scores of the first screen, of 100, with its desktop preset, in a browser of its own. */
export async function lighthouseScores(
  subject: Subject,
  options: LaunchOptions,
  port: number,
): Promise<Scores> {
  const { headers, cookies } = await prepareVisit(subject.origin, 10);
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const extraHeaders = { ...headers, cookie: cookies.join("; ") };
    const flags: Flags = { port, extraHeaders, onlyCategories: [...categories], logLevel: "error" };
    const result = await lighthouse(`${subject.origin}/settings/sessions`, flags, desktopConfig);
    const score = (name: string) => (result?.lhr.categories[name]?.score ?? 0) * 100;
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
    };
  } finally {
    await browser.close();
  }
}
