import type { ComponentType } from "react";

import { PersonaPicker } from "./preview/persona-picker.tsx";

interface SignInAsideProps {
  onPick: (credentials: { email: string; password: string }) => void;
}

/**
 * Starts the mock backend of this browser and does what the address asks. Rejects, with a reason to show, where
 * the service worker or the storage it needs is missing.
 */
export async function startMocks(): Promise<{ SignInAside: ComponentType<SignInAsideProps> }> {
  if (!("serviceWorker" in navigator))
    throw new Error("This browser, or this address, has no service workers. They need https or localhost.");
  try {
    sessionStorage.getItem("");
    localStorage.getItem("");
  } catch (error) {
    throw new Error("This browser does not let the site store anything.", { cause: error });
  }
  // MSW reads localStorage as soon as it is loaded, so not before it is known to work.
  const { startWorker } = await import("./worker.ts");
  await startWorker();
  return { SignInAside: PersonaPicker };
}
