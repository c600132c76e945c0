import { Trans } from "@lingui/react/macro";

import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { Refresh } from "#src/ui/icons.tsx";

interface RefreshListProps {
  list: { isRefetching: boolean };
  /** What went wrong last, as the server may have asked to wait. */
  error: Error | null;
  restart: () => Promise<void>;
}

/** Begins the list anew. */
export function RefreshList({ list, error, restart }: RefreshListProps) {
  const rest = useRest(error);
  return (
    <Button disabledReason={rest} onClick={() => void restart()} pending={list.isRefetching}>
      <Refresh className="size-4 sm:-ms-0.5" />
      <span className="max-sm:sr-only">
        <Trans>Refresh</Trans>
      </span>
    </Button>
  );
}
