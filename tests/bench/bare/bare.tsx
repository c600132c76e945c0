// The yardstick: the same fetch and the same rows with React alone, and nothing of what makes the panel one.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

import type { components } from "#src/api/contract.gen.ts";

type Session = components["schemas"]["Session"];

const first = Promise.all([
  fetch("/api/me").then((answer) => answer.json()),
  fetch("/api/sessions?status=active&status=ending&limit=25").then((answer) => answer.json()),
]);

function Sessions() {
  const [sessions, setSessions] = useState<Session[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => void first.then(([, { items }]) => setSessions(items)), []);

  async function signOut(id: string) {
    const headers = { "X-Requested-With": "whereabouts", "Idempotency-Key": `"${crypto.randomUUID()}"` };
    await fetch(`/api/sessions/${id}/terminate`, { method: "POST", headers });
    setSessions((all) => all.filter((session) => session.id !== id));
    setAsked(null);
  }

  return (
    <main>
      <h1>Sessions</h1>
      {sessions.map(({ id, current, client, location, ip, lastActiveAt, createdAt }) => (
        <div data-session={id} key={id}>
          {client.name} on {client.os}, {location?.city}, {ip.address}, {String(lastActiveAt)}, {createdAt}
          {!current && (
            <button data-row-action onClick={() => setAsked(id)}>
              Sign out
            </button>
          )}
        </div>
      ))}
      {asked !== null && (
        <div role="alertdialog" aria-label="Sign out">
          <button onClick={() => setAsked(null)}>Cancel</button>
          <button onClick={() => void signOut(asked)}>Sign out</button>
        </div>
      )}
    </main>
  );
}

createRoot(document.querySelector("#root")!).render(<Sessions />);
