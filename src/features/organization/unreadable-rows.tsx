import { Plural } from "@lingui/react/macro";

import { Notice } from "#src/ui/notice.tsx";

/** How many rows were not as they should be. */
export function UnreadableRows({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice className="mb-4" tone="warning">
      <Plural
        value={count}
        one="# row could not be read and is not shown."
        other="# rows could not be read and are not shown."
      />
    </Notice>
  );
}
