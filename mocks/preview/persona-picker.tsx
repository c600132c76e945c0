import "./preview.css";
import { withReset } from "#mocks/address.ts";
import { organizations } from "#mocks/seeds/organizations.ts";
import { PASSWORD, personaNamed, personaNames } from "#mocks/seeds/personas.ts";

const groups = Object.entries(organizations).map(([key, { name }]) => ({
  name,
  personas: personaNames.filter((persona) => personaNamed(persona).organization === key),
}));

interface PersonaPickerProps {
  onPick: (credentials: { email: string; password: string }) => void;
}

/** Beside the sign-in form of mock builds: whom one can be, and what is special about each. */
export function PersonaPicker({ onPick }: PersonaPickerProps) {
  return (
    // A developer's tool: its words are in no catalog, so no test of the catalogs may look at them.
    <section aria-labelledby="mock-personas" className="mock-preview" data-mock lang="en" dir="ltr">
      <h2 id="mock-personas">Mock backend: sign in as</h2>
      {groups.map(({ name, personas }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul className="mock-personas">
            {personas.map((persona) => (
              <PersonaItem key={persona} persona={persona} onPick={onPick} />
            ))}
          </ul>
        </div>
      ))}
      <button
        type="button"
        className="mock-button"
        onClick={() => location.replace(withReset(location.href))}
      >
        Reset the mock backend
      </button>
    </section>
  );
}

function PersonaItem({ persona, onPick }: PersonaPickerProps & { persona: (typeof personaNames)[number] }) {
  const { name, role, special, email } = personaNamed(persona);
  return (
    <li>
      <button type="button" onClick={() => onPick({ email, password: PASSWORD })}>
        <span>{name}</span> <span>{role}</span>
        <small>{special}</small>
      </button>
    </li>
  );
}
