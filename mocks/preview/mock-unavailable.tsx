/** What a mock build shows when `startMocks` rejects: without it the page would stay blank. */
export function MockUnavailable({ error }: { error: unknown }) {
  return (
    <main className="mx-auto max-w-2xl p-8 text-ink">
      <h1 className="text-xl font-semibold">The mock backend could not start</h1>
      <p className="mt-3">
        This build has no server: a service worker in your browser answers in its place, and it could not be
        started. Nothing is wrong with an account of yours.
      </p>
      <ul className="mt-3 list-disc ps-6">
        <li>Open the page over https, or on localhost.</li>
        <li>
          Allow this site to store data, and leave private browsing if your browser blocks workers there.
        </li>
        <li>Switch off extensions that block service workers, then reload.</li>
      </ul>
      <pre className="mt-4 overflow-auto rounded-md border border-line bg-surface p-3 text-sm whitespace-pre-wrap">
        {error instanceof Error ? error.message : String(error)}
      </pre>
      <button
        type="button"
        className="mt-4 rounded-md border border-line bg-surface px-3 py-1.5"
        onClick={() => location.reload()}
      >
        Try again
      </button>
    </main>
  );
}
