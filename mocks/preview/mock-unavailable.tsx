import "./preview.css";

/** What a mock build shows when `startMocks` rejects: without it the page would stay blank. */
export function MockUnavailable({ error }: { error: unknown }) {
  return (
    <main className="mock-preview mock-page" data-mock lang="en" dir="ltr">
      <h1>The mock backend could not start</h1>
      <p>
        This build has no server: a service worker in your browser answers in its place, and it could not be
        started. Nothing is wrong with an account of yours.
      </p>
      <ul>
        <li>Open the page over https, or on localhost.</li>
        <li>
          Allow this site to store data, and leave private browsing if your browser blocks workers there.
        </li>
        <li>Switch off extensions that block service workers, then try again.</li>
      </ul>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <button type="button" className="mock-button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
