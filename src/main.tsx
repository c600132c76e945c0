import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { createApp } from "./app/app.tsx";
import { signedOutPage } from "./app/routes.tsx";
import { startTheme } from "./app/theme.ts";
import { startWords } from "./locales/words.ts";

startTheme();
const root = createRoot(document.querySelector("#root")!);

try {
  const words = startWords();
  const mocks = __MOCKS__ ? await import("#mocks/browser.ts").then(({ startMocks }) => startMocks()) : null;
  const base = new URL(import.meta.env.BASE_URL, location.href);
  const { App } = createApp({
    baseUrl: new URL(import.meta.env.VITE_API_BASE ?? "api", base).href.replace(/\/$/, ""),
    ...(mocks && { signInAside: mocks.SignInAside }),
  });
  await words;
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  (globalThis.requestIdleCallback ?? setTimeout)(() => void signedOutPage().catch(() => {}));
} catch (error) {
  if (!__MOCKS__) throw error;
  const { MockUnavailable } = await import("#mocks/preview/mock-unavailable.tsx");
  root.render(<MockUnavailable error={error} />);
}
