import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { createApp } from "./app/app.tsx";
import { signedOutPage, type SignInAside } from "./app/routes.tsx";
import { startTheme } from "./app/theme.ts";
import { startWords } from "./locales/words.ts";

// When the first screen has long had what it needs.
const PREFETCH_MS = 5_000;

startTheme();
const root = createRoot(document.querySelector("#root")!);
const words = startWords();

if (__MOCKS__) {
  const { startMocks } = await import("#mocks/browser.ts");
  await startMocks().then(({ SignInAside }) => start(SignInAside), showMocksMissing);
} else {
  await start();
}

async function showMocksMissing(error: unknown) {
  const { MockUnavailable } = await import("#mocks/preview/mock-unavailable.tsx");
  root.render(<MockUnavailable error={error} />);
}

async function start(signInAside?: SignInAside) {
  const base = new URL(import.meta.env.BASE_URL, location.href);
  const { App } = createApp({
    baseUrl: new URL(import.meta.env.VITE_API_BASE ?? "api", base).href.replace(/\/$/, ""),
    ...(signInAside && { signInAside }),
  });
  await words;
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // Fetched while there is a network: a sign-out has to end on its page also when there is none.
  setTimeout(() => void signedOutPage().catch(() => {}), PREFETCH_MS);
}
