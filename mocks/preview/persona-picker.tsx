import { organizations } from "#mocks/seeds/organizations.ts";
import { PASSWORD, personaNamed, personaNames } from "#mocks/seeds/personas.ts";

/** Beside the sign-in form of mock builds: whom one can be, and what is special about each. */
export function PersonaPicker({
  onPick,
}: {
  onPick: (credentials: { email: string; password: string }) => void;
}) {
  const groups = Object.entries(organizations).map(([key, { name }]) => ({
    name,
    personas: personaNames.filter((persona) => personaNamed(persona).organization === key),
  }));
  return (
    <section aria-labelledby="mock-personas" className="text-sm text-ink" data-mock>
      <h2 id="mock-personas" className="font-semibold">
        Mock backend: sign in as
      </h2>
      {groups.map(({ name, personas }) => (
        <div key={name} className="mt-4">
          <h3 className="text-ink-soft">{name}</h3>
          <ul className="mt-1 divide-y divide-line rounded-md border border-line">
            {personas.map((persona) => {
              const { name: person, role, special, email } = personaNamed(persona);
              return (
                <li key={persona}>
                  <button
                    type="button"
                    className="block w-full px-3 py-2 text-start hover:bg-accent-soft"
                    onClick={() => onPick({ email, password: PASSWORD })}
                  >
                    <span className="font-medium">{person}</span>
                    <span className="text-ink-soft"> · {role}</span>
                    <span className="block text-ink-soft">{special}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <a className="mt-4 inline-block py-1 underline" href="?reset">
        Reset the mock backend
      </a>
    </section>
  );
}
