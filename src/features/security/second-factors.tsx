import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Me } from "#src/api/schemas.ts";
import { Contact } from "#src/domain/contact.tsx";
import { useFactorNames } from "#src/domain/second-factor.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { buttonClass } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Check, Info, Question } from "#src/ui/icons.tsx";

import { SignedInWithout } from "./signed-in-without.tsx";

/** Which second factors there are, and where they are set up: the host's page, or somebody to ask. */
export function SecondFactors() {
  const { secondFactors } = useMe();
  return (
    <Card className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 px-4 py-4 sm:px-5">
      <div className="flex min-w-0 flex-[1_1_18rem] gap-3">
        <State factors={secondFactors} />
      </div>
      <Where hasOne={(secondFactors?.length ?? 0) > 0} />
    </Card>
  );
}

function State({ factors }: { factors: Me["secondFactors"] }) {
  const words = useFactorNames();
  const mayLook = useHasPermission("platform.sessions.view");
  if (factors === null) {
    return (
      <>
        <Question className="text-ink-soft" />
        <div>
          <p className="font-medium">
            <Trans>Not known here</Trans>
          </p>
          <p className="max-w-[52ch] text-ink-soft">
            <Trans>Second factors are looked after elsewhere in your organization.</Trans>
          </p>
        </div>
      </>
    );
  }
  if (factors.length === 0) {
    return (
      <>
        <Info className="text-warning" />
        <div>
          <p className="font-medium">
            <Trans>Off: no second factor is set up</Trans>
          </p>
          <p className="max-w-[52ch] text-ink-soft">
            <Trans>Whoever learns your password can sign in. A second factor is what stops them.</Trans>
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <Check className="text-ink-soft" />
      <div>
        <p className="font-medium">
          <Trans>Set up: {words(factors)}</Trans>
        </p>
        {mayLook && <SignedInWithout />}
      </div>
    </>
  );
}

function Where({ hasOne }: { hasOne: boolean }) {
  const { support } = useMe().organization;
  // Where it is set up is the host's business: an address never comes from data.
  const { VITE_SECOND_FACTOR_URL: url } = import.meta.env;
  if (url) {
    return (
      <a className={buttonClass()} href={url}>
        {hasOne ? <Trans>Manage second factors</Trans> : <Trans>Set up a second factor</Trans>}
      </a>
    );
  }
  return (
    <p className="min-w-0 flex-[1_1_14rem] text-ink-soft">
      <Trans>
        To set one up or change it, ask <Contact contact={support} />.
      </Trans>
    </p>
  );
}
